import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, type IdentityCheck, termOfCell } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { rowLabel } from '../../statement/row-role'
import { adjustmentTables, changeTerms, noAdjustment } from '../change-columns'

/**
 * What the changes are added to: the last adjustment where the table prints one, else the approved budget. A row
 * that a former adjustment did not touch may leave its column empty, so both are tried then.
 */
const basesOf = (at: Located<Statement>, row: StatementRow): (Term | null)[] => {
  const [approved, previous] = ['approved', 'previousAdjusted'].map((key) =>
    termOfCell(at, row, key, { sign: 1 }),
  )
  return previous
    ? [previous]
    : 'previousAdjusted' in row.cells
      ? [approved ?? null, null]
      : [approved ?? null]
}

/** The check that holds, else the first; null where the row prints no adjusted amount or nothing to add. */
const checkRow = (at: Located<Statement>, row: StatementRow): IdentityCheck | null => {
  const total = termOfCell(at, row, 'adjusted', { sign: 1 })
  const changes = changeTerms(at, row, 1)
  const checks = basesOf(at, row).flatMap((base) => checkIdentity({ total, parts: [base, ...changes] }) ?? [])
  return checks.find(({ outcome }) => outcome === 'exact') ?? checks[0] ?? null
}

/** Adjusted = approved (or last adjusted) + Σ changes, in every row. */
export const adjustedSum = defineRule({
  id: 'adjustment/adjusted-sum',
  title: '调整后预算数',
  severity: 'error',
  cites: [budgetLaw(69), practice('调整后预算数等于原预算数加各项增减额')],
  needs: '预算收支调整表',
  notCheckable: noAdjustment,
  *check(view) {
    for (const at of adjustmentTables(view))
      for (const row of at.record.rows) {
        const check = checkRow(at, row)
        if (check === null || check.outcome === 'exact') continue
        yield arithmeticBreach(check, at.record.amountUnit, {
          table: at.record.title,
          item: rowLabel(row),
        })
      }
  },
  message: (facts, variant) =>
    `“${facts.item}”调整后为 ${facts.stated}，原预算数加增减额为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对“${facts.item}”一行的原预算数、增减额和调整后预算数`,
})
