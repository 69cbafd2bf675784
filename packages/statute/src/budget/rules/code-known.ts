import type { Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { booksFor, type CodedRow, codedRows } from '../../statement/coded-rows'
import { rowLabel } from '../../statement/row-role'

const inBook = (row: CodedRow, code: string): boolean => booksFor(row, null).some((book) => book.has(code))

/**
 * Governments add sub-items of their own below the economic classes (3010201) and below revenue items: such a code
 * counts as known when the code it begins with is.
 */
const known = (row: CodedRow): boolean =>
  inBook(row, row.code) ||
  ((row.kinds.includes('economic') || row.kinds.includes('revenue')) &&
    row.code.length >= 7 &&
    inBook(row, row.code.slice(0, -2)))

/** The code stands in a code book; ours are partly unverified, so this only asks for a look. */
export const codeKnown = defineRule({
  id: 'budget/code-known',
  title: '科目编码在科目表中',
  severity: 'hint',
  cites: [budgetLaw(32), ministryDocument('财预〔2023〕83号')],
  needs: '带科目编码的预算表',
  notCheckable: (view) => (codedRows(view).length > 0 ? null : '没有带科目编码的预算表'),
  *check(view) {
    const unknown = new Map<string, CodedRow[]>()
    for (const row of codedRows(view))
      if (!known(row)) unknown.set(row.code, [...(unknown.get(row.code) ?? []), row])
    for (const [code, rows] of unknown) {
      const [first, ...others] = rows.map(
        ({ at, row }): Spot => ({ ...at, place: row.code?.place ?? row.place }),
      )
      const label = rows[0] ? rowLabel(rows[0].row) : code
      const own = rows.every((row) => row.kinds.every((kind) => row.own[kind] !== undefined))
      if (first)
        yield {
          spots: [first, ...others],
          facts: { code, item: label, own },
          root: `科目编码 ${code}`,
          // The region's own book is the official one: what is missing there is no mere hint.
          ...(own ? { severity: 'warning' as const } : {}),
        }
    }
  },
  message: (facts) =>
    facts.own
      ? `科目“${facts.item}”的编码 ${facts.code} 不在本地区导入的官方科目表中`
      : `科目“${facts.item}”的编码 ${facts.code} 不在现有科目表中（现有科目表依据 2024 年版整理，部分条目未经官方文本核对）`,
  remedy: (facts) => `对照当年《政府收支分类科目》核对编码 ${facts.code}`,
})
