import { Refusal } from '@heng/domain/refusal'
import { replaceCodes, selectImportedBooks } from '@heng/store/code-books'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { fiscalYearSchema } from '../organizations/change-tree'
import { checkRegionAgain } from '../parameters/check-region-again'
import { uploadedFiles } from '../uploaded-files'
import { bookInForce, bookSchema, bookSourceSchema, type PlainCode } from './book-in-force'
import { bookTitles } from './book-titles'
import { readOfficialTable } from './read-official-table'
import { uploadedRows } from './uploaded-rows'

const codeSchema = z.object({ code: z.string(), name: z.string() })

export const bookDifferenceSchema = z.object({
  applied: z.boolean(),
  /** Against what is in force for the year now. */
  against: bookSourceSchema,
  codes: z.number(),
  unchanged: z.number(),
  added: z.array(codeSchema),
  gone: z.array(codeSchema),
  renamed: z.array(z.object({ code: z.string(), before: z.string(), after: z.string() })),
})

/** What another book says otherwise. */
export const bookDifference = (before: readonly PlainCode[], after: readonly PlainCode[]) => {
  const [old, fresh] = [before, after].map((codes) => new Map(codes.map(({ code, name }) => [code, name])))
  const common = after.filter(({ code }) => old?.has(code))
  const renamed = common
    .map(({ code, name }) => ({ code, before: old?.get(code) ?? '', after: name }))
    .filter((one) => one.before !== one.after)
  return {
    codes: after.length,
    unchanged: common.length - renamed.length,
    added: after.filter(({ code }) => !old?.has(code)),
    gone: before.filter(({ code }) => !fresh?.has(code)),
    renamed,
  }
}

export const operation = defineOperation({
  id: 'code-books/import-book',
  title: '导入某年度的官方科目表；不带 apply 只答复与现用科目的差异',
  method: 'post',
  path: '/api/code-books/{book}/import',
  roles: ['administrator'],
  input: z.object({
    book: bookSchema,
    fiscalYear: fiscalYearSchema,
    source: z.string().trim().min(2).max(200).optional().describe('依据：文号或来源；应用时必填'),
    apply: z.stringbool().default(false),
    files: uploadedFiles,
  }),
  answers: bookDifferenceSchema,
  run: async (acting, { book, fiscalYear, source, apply, files }) => {
    const { database, account, audit } = acting
    const { name, rows } = await uploadedRows(acting, files)
    const codes = readOfficialTable(rows)
    const before = await bookInForce(database, book, fiscalYear)
    const difference = bookDifference(before.codes, codes)
    if (apply) {
      if (source === undefined) throw new Refusal('reason-must-be-given', '注明科目表的文号或来源')
      const known = await selectImportedBooks(database)
      const replaced = known.find((one) => one.book === book && one.fiscalYear === fiscalYear)
      await replaceCodes(database, { region: account.region, book, fiscalYear, source }, codes)
      const { added, gone, renamed } = difference
      audit({
        subject: ['code-book', book],
        fiscalYear,
        detail: {
          title: bookTitles[book],
          file: name,
          source,
          codes: codes.length,
          replaced: replaced?.source ?? null,
          added: added.length,
          gone: gone.length,
          renamed: renamed.length,
        },
      })
      checkRegionAgain(acting)
    }
    return { applied: apply, against: before.source, ...difference }
  },
})
