import type { Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { noDepartmentBudget } from '../department-budget'

const printsUnit = /单位[:：]|[（(](?:人民币)?(?:亿|百万|万|千)?元[）)]|金额单位/u

/** Every table prints the unit of its amounts. */
export const amountUnit = defineRule({
  id: 'disclosure/amount-unit',
  title: '表格注明金额单位',
  severity: 'warning',
  cites: [budgetLaw(19), ministryDocument('财预〔2016〕143号')],
  needs: '部门预算公开资料',
  notCheckable: noDepartmentBudget,
  *check(view) {
    const missing = view
      .statements()
      .filter(
        ({ record }) =>
          record.printedUnit === null &&
          !printsUnit.test(record.title) &&
          !record.columns.some(({ title }) => printsUnit.test(title)),
      )
    const [first, ...others] = missing.map(
      ({ document, record }): Spot => ({ document, record, place: record.place }),
    )
    if (first)
      yield {
        spots: [first, ...others],
        facts: { tables: missing.map(({ record }) => record.title), count: missing.length },
      }
  },
  message: (facts) => `${facts.count} 张表没有注明金额单位：${facts.tables.join('、')}`,
  remedy: () => '在表头右上方注明“单位：万元”',
})
