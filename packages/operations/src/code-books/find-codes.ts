import { fold } from '@heng/domain/fold'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { fiscalYearSchema } from '../organizations/change-tree'
import { everybody } from '../role-groups'
import { bookInForce, bookSchema, bookSourceSchema } from './book-in-force'

export const codeListSchema = z.object({
  inForce: bookSourceSchema,
  /** How many fit; `codes` are the first of them. */
  found: z.number(),
  codes: z.array(z.object({ code: z.string(), name: z.string() })),
})

export const operation = defineOperation({
  id: 'code-books/find-codes',
  title: '查科目：编码以此开头或名称含有此文字',
  method: 'get',
  path: '/api/code-books/{book}/codes',
  roles: everybody,
  input: z.object({
    book: bookSchema,
    fiscalYear: fiscalYearSchema,
    text: z.string().trim().max(60).default(''),
    after: z.string().max(30).default('').describe('从这个编码之后接着列'),
    limit: z.coerce.number().int().min(1).max(2000).default(50),
  }),
  answers: codeListSchema,
  run: async ({ database }, { book, fiscalYear, text, after, limit }) => {
    const { source, codes } = await bookInForce(database, book, fiscalYear)
    const wanted = fold(text)
    const fitting = codes.filter(
      ({ code, name }) => wanted === '' || code.startsWith(wanted) || fold(name).includes(wanted),
    )
    return {
      inForce: source,
      found: fitting.length,
      codes: fitting.filter(({ code }) => code > after).slice(0, limit),
    }
  },
})
