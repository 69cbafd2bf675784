import type { StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, termOfCell } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { budgetLawRegulations } from '../../law/budget-law-regulations'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { columnSums } from '../../statement/column-sums'
import { columnLabel, rowLabel } from '../../statement/row-role'

/** Tables with rules of their own for their columns. */
const elsewhere = new Set(['three-public', 'general-budget-adjustment', 'fund-budget-adjustment'])

/** The row that numbers the columns (栏次 1 2 3) is no row of amounts. */
const isNumbering = (row: StatementRow): boolean => /^[栏列行]次$/u.test(row.name?.value ?? '')

/** A column that is the sum of others is so in every row. */
export const columnSum = defineRule({
  id: 'budget/column-sum',
  title: '表内各栏合计',
  severity: 'error',
  cites: [budgetLawRegulations(5), practice('合计栏等于所属各栏之和')],
  needs: '带合计栏的预算表',
  notCheckable: (view) =>
    view.statements().some(({ record }) => !elsewhere.has(record.kind) && columnSums(record).length > 0)
      ? null
      : '没有带合计栏的预算表',
  *check(view) {
    for (const at of view.statements()) {
      if (elsewhere.has(at.record.kind)) continue
      for (const { total, parts, complete } of columnSums(at.record))
        for (const row of at.record.rows) {
          if (isNumbering(row)) continue
          const check = checkIdentity({
            total: termOfCell(at, row, total, { sign: 1 }),
            parts: parts.map((part) => termOfCell(at, row, part, { sign: 1 })),
          })
          if (check === null || check.outcome === 'exact') continue
          yield arithmeticBreach(
            check,
            at.record.amountUnit,
            {
              table: at.record.title,
              item: rowLabel(row),
              column: columnLabel(at.record, total),
              parts: parts.map((part) => columnLabel(at.record, part)).join('、'),
            },
            complete ? 'error' : 'warning',
          )
        }
    }
  },
  message: (facts, variant) =>
    `“${facts.item}”的${facts.column}为 ${facts.stated}，${facts.parts}相加为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对“${facts.item}”一行的${facts.column}与${facts.parts}`,
})
