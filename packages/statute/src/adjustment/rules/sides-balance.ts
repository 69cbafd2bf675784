import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkBalance, termOfCell } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { totalRow } from '../../statement/row-role'
import { adjustmentTables, changeTerms } from '../change-columns'

const stages = [
  { key: 'approved', name: '批准数' },
  { key: 'previousAdjusted', name: '上次调整数' },
  { key: 'adjusted', name: '调整数' },
] as const

const totalsOf = ({ record }: Located<Statement>): [StatementRow, StatementRow] | null => {
  const [revenue, expenditure] = [totalRow(record, 'revenue'), totalRow(record, 'expenditure')]
  return revenue && expenditure ? [revenue, expenditure] : null
}

/** What the two totals print for each stage, and for all changes together. */
const columnsOf = (at: Located<Statement>, [revenue, expenditure]: [StatementRow, StatementRow]) => [
  ...stages.map(({ key, name }) => ({
    name,
    left: [termOfCell(at, revenue, key)],
    right: [termOfCell(at, expenditure, key)],
  })),
  {
    name: '增减额',
    left: changeTerms(at, revenue) as readonly (Term | null)[],
    right: changeTerms(at, expenditure) as readonly (Term | null)[],
  },
]

/** 收入总计 = 支出总计 at every stage, and the changes of both sides are equal. */
export const sidesBalance = defineRule({
  id: 'adjustment/sides-balance',
  title: '调整表收支平衡',
  severity: 'error',
  cites: [budgetLaw(35), budgetLaw(9)],
  needs: '两侧都有总计的预算收支调整表',
  notCheckable: (view) =>
    adjustmentTables(view).some((at) => totalsOf(at) !== null) ? null : '没有两侧都有总计的预算收支调整表',
  *check(view) {
    for (const at of adjustmentTables(view)) {
      const totals = totalsOf(at)
      if (!totals) continue
      for (const { name, left, right } of columnsOf(at, totals)) {
        const printed = [left, right].map((terms) => terms.filter((term) => term !== null))
        if (printed.some((terms) => terms.length === 0)) continue
        const check = checkBalance({ left, right })
        if (check.outcome === 'exact') continue
        yield arithmeticBreach(check, at.record.amountUnit, { table: at.record.title, column: name })
      }
    }
  },
  message: (facts, variant) =>
    `${facts.table}的${facts.column}：收入总计 ${facts.stated}，支出总计 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对两侧的${facts.column}：调整前后收支都应平衡`,
})
