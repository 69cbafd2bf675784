import { checkIdentity, termOfCell } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { codeTree } from '../../statement/code-tree'
import { columnLabel, rowLabel } from '../../statement/row-role'
import { codedKinds } from '../coded-kinds'

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
        for (const { row, children } of codeTree(at.record.rows).parents)
          for (const { key } of at.record.columns) {
            const check = checkIdentity({
              total: termOfCell(at, row, key),
              parts: children.map((child) => termOfCell(at, child, key)),
            })
            if (check === null || check.outcome === 'exact') continue
            yield arithmeticBreach(check, at.record.amountUnit, {
              table: at.record.title,
              item: rowLabel(row),
              column: columnLabel(at.record, key),
            })
          }
  },
  message: (facts, variant) =>
    `“${facts.item}”的${facts.column}为 ${facts.stated}，所属下级科目合计为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts, variant) =>
    variant === 'rounding'
      ? '以元为单位核对原数；确属四舍五入的，可在表下注明'
      : `核对“${facts.item}”及其下级科目的${facts.column}，改正有误的一方`,
})
