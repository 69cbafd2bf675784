import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, termOfCell } from '@heng/engine/identity'
import type { Located } from '@heng/engine/rule'
import { sameCodeName } from '../../code-book'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { rowLabel } from '../../statement/row-role'
import { type StatementSet, statementSets } from '../../statement/statement-sets'

type Side = { at: Located<Statement>; column: string }

/** Tables that print the same rows: the one that names classes, the one that codes them, and their columns. */
const pairs = [
  [
    { kind: 'department-balance', column: 'budget' },
    { kind: 'department-expenditure', column: 'total' },
  ],
  [
    { kind: 'fiscal-appropriation-summary', column: 'generalPublic' },
    { kind: 'general-expenditure-by-function', column: 'total' },
  ],
  [
    { kind: 'fiscal-appropriation-summary', column: 'governmentFund' },
    { kind: 'fund-expenditure', column: 'total' },
  ],
  [
    { kind: 'department-revenue', column: 'total' },
    { kind: 'department-expenditure', column: 'total' },
  ],
] as const

const pairsOf = (set: StatementSet): [Side, Side][] =>
  pairs.flatMap(([left, right]): [Side, Side][] => {
    const [first, second] = [set.of(left.kind), set.of(right.kind)]
    return first && second
      ? [
          [
            { at: first, column: left.column },
            { at: second, column: right.column },
          ],
        ]
      : []
  })

/** The row of the other table that is the same class: by code where both have one, by name among the classes. */
const sameRow = (row: StatementRow, others: readonly StatementRow[]): StatementRow | null => {
  const code = row.code?.value
  const name = row.name?.value
  const same = others.filter((other) =>
    code !== undefined
      ? other.code?.value === code
      : name !== undefined && other.code?.value.length === 3 && sameCodeName(other.name?.value ?? '', name),
  )
  const [one, another] = same
  return one && !another ? one : null
}

/** A class (or item) that two tables print has the same amount in both. */
export const sameClass = defineRule({
  id: 'budget/same-class',
  title: '各表同一科目金额一致',
  severity: 'error',
  cites: [budgetLaw(32), practice('同一支出科目在各表中的金额一致')],
  needs: '列有同一支出科目的两张部门预算表',
  notCheckable: (view) =>
    statementSets(view).some((set) => pairsOf(set).length > 0)
      ? null
      : '没有可以对照同一科目的两张部门预算表',
  *check(view) {
    for (const set of statementSets(view))
      for (const [left, right] of pairsOf(set))
        for (const row of left.at.record.rows) {
          if (row.side === 'revenue') continue
          const other = sameRow(row, right.at.record.rows)
          if (!other) continue
          const check = checkIdentity({
            total: termOfCell(left.at, row, left.column, { sign: 1 }),
            parts: [termOfCell(right.at, other, right.column, { sign: 1 })],
          })
          if (check === null || check.outcome === 'exact') continue
          yield arithmeticBreach(check, left.at.record.amountUnit, {
            item: rowLabel(other),
            table: left.at.record.title,
            other: right.at.record.title,
          })
        }
  },
  message: (facts, variant) =>
    `“${facts.item}”在${facts.table}中为 ${facts.stated}，在${facts.other}中为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对两表中“${facts.item}”的金额，使其一致`,
})
