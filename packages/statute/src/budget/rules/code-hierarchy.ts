import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { checkIdentity, type IdentityCheck, termOfCell } from '@heng/engine/identity'
import type { Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { codeTree } from '../../statement/code-tree'
import { columnLabel, rowLabel } from '../../statement/row-role'
import { codedKinds } from '../coded-kinds'

type ColumnCheck = { key: string; check: IdentityCheck }

/** A class against its sub-classes, in every column that prints it. */
const checksOf = (
  at: Located<Statement>,
  row: StatementRow,
  children: readonly StatementRow[],
): ColumnCheck[] =>
  at.record.columns.flatMap(({ key }) => {
    const check = checkIdentity({
      total: termOfCell(at, row, key),
      parts: children.map((child) => termOfCell(at, child, key)),
    })
    return check === null || check.outcome === 'exact' ? [] : [{ key, check }]
  })

/**
 * What one column has too much another has too little, the whole being right: an amount stands in the wrong column,
 * in the source or in the reading of it. That is asked about, not judged.
 */
const isShifted = (checks: readonly ColumnCheck[], { check }: ColumnCheck): boolean => {
  const room = 3 * (check.identity.terms[0]?.lastDigit ?? 0)
  return checks.some(
    (other) =>
      other.check.outcome === 'breach' && Math.abs(other.check.difference + check.difference) <= room,
  )
}

/** 类 = Σ 款, 款 = Σ 项, in every column. */
export const codeHierarchy = defineRule({
  id: 'budget/code-hierarchy',
  title: '类、款、项逐级合计',
  severity: 'error',
  cites: [budgetLaw(32), practice('上级科目的金额等于所属下级科目金额之和')],
  needs: '按功能分类或经济分类编列的预算表',
  notCheckable: (view) =>
    codedKinds.some((kind) =>
      view.statements(kind).some(({ record }) => codeTree(record.rows).parents.length),
    )
      ? null
      : '没有列出类、款、项的预算表',
  *check(view) {
    for (const kind of codedKinds)
      for (const at of view.statements(kind))
        for (const { row, children } of codeTree(at.record.rows).parents) {
          const checks = checksOf(at, row, children)
          for (const one of checks)
            yield arithmeticBreach(
              one.check,
              at.record.amountUnit,
              { table: at.record.title, item: rowLabel(row), column: columnLabel(at.record, one.key) },
              isShifted(checks, one) ? 'warning' : 'error',
            )
        }
  },
  message: (facts, variant) =>
    `“${facts.item}”的${facts.column}为 ${facts.stated}，所属下级科目合计为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts, variant) =>
    variant === 'rounding'
      ? '以元为单位核对原数；确属四舍五入的，可在表下注明'
      : `核对“${facts.item}”及其下级科目的${facts.column}，改正有误的一方`,
})
