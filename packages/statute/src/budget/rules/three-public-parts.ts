import { checkIdentity, termOfCell } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLawRegulations } from '../../law/budget-law-regulations'
import { ministryDocument } from '../../law/ministry-document'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { columnSums } from '../../statement/column-sums'
import { columnLabel, rowLabel } from '../../statement/row-role'

/** “三公” = abroad + vehicles + reception; vehicles = purchase + running; for this year and the last. */
export const threePublicParts = defineRule({
  id: 'budget/three-public-parts',
  title: '“三公”经费合计',
  severity: 'error',
  cites: [ministryDocument('财预〔2016〕143号'), budgetLawRegulations(6)],
  needs: '“三公”经费表',
  notCheckable: (view) =>
    view.statements('three-public').some(({ record }) => columnSums(record).length > 0)
      ? null
      : '没有带合计栏的“三公”经费表',
  *check(view) {
    for (const at of view.statements('three-public'))
      for (const { total, parts } of columnSums(at.record))
        for (const row of at.record.rows) {
          const check = checkIdentity({
            total: termOfCell(at, row, total),
            parts: parts.map((part) => termOfCell(at, row, part)),
          })
          if (check === null || check.outcome === 'exact') continue
          yield arithmeticBreach(check, at.record.amountUnit, {
            item: rowLabel(row),
            column: columnLabel(at.record, total),
            parts: parts.map((part) => columnLabel(at.record, part)).join('、'),
          })
        }
  },
  message: (facts, variant) =>
    `“三公”经费${facts.item}：${facts.column}为 ${facts.stated}，${facts.parts}相加为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对“三公”经费表中${facts.column}与${facts.parts}`,
})
