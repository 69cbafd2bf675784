import { checkIdentity, checkBalance, termOfCell } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { totalRow } from '../../statement/row-role'
import { totalTerm } from '../../statement/total-term'
import { allocationTables, noAllocation, sourceChange } from '../source-change'

/** Σ rows of an allocation = its printed total = the change the adjustment prints for its source. */
export const allocationTotal = defineRule({
  id: 'adjustment/allocation-total',
  title: '资金分配合计',
  severity: 'error',
  cites: [budgetLaw(69), practice('资金分配表合计等于该项资金的调整数')],
  needs: '资金分配建议表，及预算收支调整表',
  notCheckable: noAllocation,
  *check(view) {
    for (const at of allocationTables(view)) {
      const totalOf = totalRow(at.record)
      const rows = at.record.rows
        .filter((row) => row !== totalOf)
        .map((row) => termOfCell(at, row, 'amount', { label: row.texts.project?.value ?? '' }))
      const total = totalTerm(at, 'amount')
      const inside = checkIdentity({ total, parts: rows })
      if (inside && inside.outcome !== 'exact')
        yield arithmeticBreach(inside, at.record.amountUnit, { table: at.record.title, other: '各行之和' })
      const source = sourceChange(view, at)
      if (!source) continue
      const check = checkBalance({ left: total ? [total] : rows, right: source.terms })
      if (check.outcome !== 'exact')
        yield arithmeticBreach(check, at.record.amountUnit, {
          table: at.record.title,
          other: `${source.table.record.title}中该项资金的调整数`,
        })
    }
  },
  message: (facts, variant) =>
    `${facts.table}合计为 ${facts.stated}，${facts.other}为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对${facts.table}的各行、合计与${facts.other}`,
})
