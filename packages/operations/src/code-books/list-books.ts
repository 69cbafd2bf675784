import { codeBookKinds } from '@heng/statute/code-book'
import { selectImportedBooks } from '@heng/store/code-books'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { fiscalYearSchema } from '../organizations/change-tree'
import { everybody } from '../role-groups'
import { bookInForce, bookSchema, bookSourceSchema } from './book-in-force'
import { bookTitles } from './book-titles'

export const bookListSchema = z.object({
  fiscalYear: z.number(),
  books: z.array(
    z.object({
      book: bookSchema,
      title: z.string(),
      inForce: bookSourceSchema,
      codes: z.number(),
      /** The years for which the region has imported the official table. */
      imported: z.array(z.object({ fiscalYear: z.number(), codes: z.number(), source: z.string() })),
    }),
  ),
})

export const operation = defineOperation({
  id: 'code-books/list-books',
  title: '各套科目：某年度用的是哪一套，本地区导入过哪些年度',
  method: 'get',
  path: '/api/code-books',
  roles: everybody,
  input: z.object({ fiscalYear: fiscalYearSchema.optional() }),
  answers: bookListSchema,
  run: async ({ database }, { fiscalYear = new Date().getFullYear() }) => {
    const imported = await selectImportedBooks(database)
    const books = []
    for (const book of codeBookKinds) {
      const { source, codes } = await bookInForce(database, book, fiscalYear)
      books.push({
        book,
        title: bookTitles[book],
        inForce: source,
        codes: codes.length,
        imported: imported
          .filter((one) => one.book === book)
          .map((one) => ({ fiscalYear: one.fiscalYear, codes: one.entries, source: one.source })),
      })
    }
    return { fiscalYear, books }
  },
})
