import type { Breach, Spot } from '@heng/engine/rule'
import { type CodeEntry, cutCodeName, otherNamesOf, sameCodeName } from '../../code-book'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { booksFor, type CodedRow, codedRows } from '../../statement/coded-rows'

/** The entries of a row's code, when its name is none of theirs and none the code has had in another edition. */
const misnamed = (row: CodedRow): { name: string; entries: readonly CodeEntry[] } | null => {
  const name = row.row.name?.value
  if (!name) return null
  const entries = booksFor(row, null).flatMap((book) => book.get(row.code) ?? [])
  if (entries.length === 0) return null
  const names = [...entries.map((entry) => entry.name), ...otherNamesOf(row.code)]
  return names.some((one) => sameCodeName(name, one) || cutCodeName(name, one)) ? null : { name, entries }
}

type NameFacts = { code: string; name: string; expected: string }

/** The name of a code is that of the code book; judged only by entries that were seen in a published text. */
export const codeName = defineRule<NameFacts>({
  id: 'budget/code-name',
  title: '科目名称与编码一致',
  severity: 'warning',
  cites: [budgetLaw(32), ministryDocument('财预〔2023〕83号')],
  needs: '带科目编码和名称的预算表',
  notCheckable: (view) =>
    codedRows(view).some(({ row }) => row.name !== null) ? null : '没有带科目编码和名称的预算表',
  *check(view) {
    const found = new Map<string, { spots: Spot[]; facts: NameFacts; sure: boolean }>()
    for (const row of codedRows(view)) {
      const wrong = misnamed(row)
      if (!wrong) continue
      const sure = wrong.entries.some(({ basis }) => basis === 'seen')
      if (!sure && !wrong.entries.some(({ basis }) => basis === 'earlier-edition')) continue
      const key = `${row.code} ${wrong.name}`
      const spot: Spot = { ...row.at, place: row.row.name?.place ?? row.row.place }
      const same = found.get(key)
      if (same) same.spots.push(spot)
      else
        found.set(key, {
          spots: [spot],
          facts: { code: row.code, name: wrong.name, expected: wrong.entries[0]?.name ?? '' },
          sure,
        })
    }
    for (const [key, { spots, facts, sure }] of found) {
      const [first, ...others] = spots
      const breach: Pick<Breach, 'severity'> = sure ? {} : { severity: 'hint' }
      if (first) yield { spots: [first, ...others], facts, root: `科目名称 ${key}`, ...breach }
    }
  },
  message: (facts) => `编码 ${facts.code} 的科目名称为“${facts.name}”，科目表中为“${facts.expected}”`,
  remedy: (facts) => `对照当年《政府收支分类科目》核对编码 ${facts.code} 的名称`,
})
