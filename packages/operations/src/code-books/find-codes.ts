import { fold } from '@heng/domain/fold'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { fiscalYearSchema } from '../organizations/change-tree'
import { everybody } from '../role-groups'
import { bookInForce, bookSchema, bookSourceSchema } from './book-in-force'
import { nextField, pageFields, pageOf, pageOfList } from '../paging'

export const codeListSchema = z.object({
  inForce: bookSourceSchema,
  /** How many fit. */
  found: z.number(),
  codes: z.array(z.object({ code: z.string(), name: z.string() })),
  ...nextField,
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
    ...pageFields,
  }),
  answers: codeListSchema,
  run: async ({ database }, { book, fiscalYear, text, ...page }) => {
    const { source, codes } = await bookInForce(database, book, fiscalYear)
    const wanted = fold(text)
    const fitting = codes.filter(
      ({ code, name }) => wanted === '' || code.startsWith(wanted) || fold(name).includes(wanted),
    )
    const { items, next } = pageOfList(fitting, ({ code }) => code, pageOf(page))
    return { inForce: source, found: fitting.length, codes: items, next }
  },
})
