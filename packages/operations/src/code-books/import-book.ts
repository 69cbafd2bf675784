import { Refusal } from '@heng/domain/refusal'
import { type CodeBookKind, codeBookKinds } from '@heng/statute/code-book'
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
  /** Codes of another number by the same name; they are neither among the added nor among the gone. */
  moved: z.array(z.object({ name: z.string(), before: z.string(), after: z.string() })),
})

/** The codes by the names that only one code has. */
const byOwnName = (codes: readonly PlainCode[]): Map<string, string> => {
  const names = new Map<string, string | null>()
  for (const { code, name } of codes) names.set(name, names.has(name) ? null : code)
  return new Map([...names].flatMap(([name, code]) => (code === null ? [] : [[name, code] as const])))
}

/** What was taken away here and added there by the same name, which no other code has. */
const movedCodes = (gone: readonly PlainCode[], added: readonly PlainCode[]) => {
  const fresh = byOwnName(added)
  return [...byOwnName(gone)].flatMap(([name, before]) => {
    const after = fresh.get(name)
    return after === undefined ? [] : [{ name, before, after }]
  })
}

/** What another book says otherwise. */
export const bookDifference = (before: readonly PlainCode[], after: readonly PlainCode[]) => {
  const [old, fresh] = [before, after].map((codes) => new Map(codes.map(({ code, name }) => [code, name])))
  const common = after.filter(({ code }) => old?.has(code))
  const renamed = common
    .map(({ code, name }) => ({ code, before: old?.get(code) ?? '', after: name }))
    .filter((one) => one.before !== one.after)
  const added = after.filter(({ code }) => !old?.has(code))
  const gone = before.filter(({ code }) => !fresh?.has(code))
  const moved = movedCodes(gone, added)
  const [from, to] = [new Set(moved.map((one) => one.before)), new Set(moved.map((one) => one.after))]
  return {
    codes: after.length,
    unchanged: common.length - renamed.length,
    added: added.filter(({ code }) => !to.has(code)),
    gone: gone.filter(({ code }) => !from.has(code)),
    renamed,
    moved,
  }
}

/** With which digit the codes of each book begin. */
const firstDigits: Readonly<Record<CodeBookKind, string>> = {
  revenue: '1',
  function: '2',
  fund: '2',
  economic: '3',
  governmentEconomic: '5',
}

/** Refuses a table whose codes are those of another book. */
const requireBook = (book: CodeBookKind, codes: readonly PlainCode[]): void => {
  const own = codes.filter(({ code }) => code.startsWith(firstDigits[book])).length
  if (own * 2 > codes.length) return
  const digit = codes[0]?.code[0] ?? ''
  const other = codeBookKinds.find((one) => firstDigits[one] === digit)
  throw new Refusal(
    'table-must-fit',
    `${bookTitles[book]}的编码以 ${firstDigits[book]} 开头，表里的以 ${digit} 开头${other ? `，像是${bookTitles[other]}` : ''}`,
  )
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
    requireBook(book, codes)
    const before = await bookInForce(database, book, fiscalYear)
    const difference = bookDifference(before.codes, codes)
    if (apply) {
      if (source === undefined) throw new Refusal('reason-must-be-given', '注明科目表的文号或来源')
      const known = await selectImportedBooks(database)
      const replaced = known.find((one) => one.book === book && one.fiscalYear === fiscalYear)
      await replaceCodes(database, { region: account.region, book, fiscalYear, source }, codes)
      const { added, gone, renamed, moved } = difference
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
          moved: moved.length,
        },
      })
      checkRegionAgain(acting)
    }
    return { applied: apply, against: before.source, ...difference }
  },
})
