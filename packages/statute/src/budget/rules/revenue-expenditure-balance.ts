import { checkBalance, termOfCell } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { totalRow } from '../../statement/row-role'

const kinds = ['fiscal-appropriation-summary', 'department-balance'] as const

/** The column of a two-sided table that carries the whole amount, on either side. */
const wholeColumns = ['total', 'budget'] as const

/** 收入总计 = 支出总计. */
export const revenueExpenditureBalance = defineRule({
  id: 'budget/revenue-expenditure-balance',
  title: '收支平衡',
  severity: 'error',
  cites: [budgetLaw(35)],
  needs: '收支总表',
  notCheckable: (view) =>
    kinds.some((kind) =>
      view
        .statements(kind)
        .some(({ record }) => totalRow(record, 'revenue') && totalRow(record, 'expenditure')),
    )
      ? null
      : '没有两侧都有合计的收支总表',
  *check(view) {
    for (const kind of kinds)
      for (const at of view.statements(kind)) {
        const [revenue, expenditure] = [totalRow(at.record, 'revenue'), totalRow(at.record, 'expenditure')]
        if (!revenue || !expenditure) continue
        const left = wholeColumns.map((key) => termOfCell(at, revenue, key)).find((term) => term !== null)
        const right = wholeColumns
          .map((key) => termOfCell(at, expenditure, key))
          .find((term) => term !== null)
        if (!left || !right) continue
        const check = checkBalance({ left: [left], right: [right] })
        if (check.outcome === 'exact') continue
        yield arithmeticBreach(check, at.record.amountUnit, { table: at.record.title })
      }
  },
  message: (facts, variant) =>
    `${facts.table}：收入总计为 ${facts.stated}，支出总计为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: () => '收入总计应等于支出总计：核对两侧的明细',
})
