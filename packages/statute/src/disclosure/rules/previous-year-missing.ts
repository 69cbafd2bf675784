import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { departmentBudget, noDepartmentBudget } from '../department-budget'
import { setFigures } from '../set-figures'
import type { EditionView } from '@heng/engine/rule'

/** The tables in which last year's amounts are usual, by how they are named. */
const comparable = {
  'general-expenditure-by-function': '一般公共预算支出表',
  'three-public': '“三公”经费表',
} as const

/** Those of them that the edition has without a column for last year. */
const without = (view: EditionView) =>
  Object.entries(comparable).flatMap(([kind, name]) =>
    view
      .statements(kind)
      .filter(({ record }) => !record.columns.some(({ key }) => key.startsWith('previous')))
      .map((at) => ({ at, name })),
  )

const changes = (view: EditionView): number =>
  setFigures(view).reduce(
    (count, { figures }) =>
      count +
      figures.filter(({ role, inReason, printed }) => role === 'change' && !inReason && printed).length,
    0,
  )

/** Changes against last year can be followed in a table. */
export const previousYearMissing = defineRule({
  id: 'disclosure/previous-year-missing',
  title: '表中没有上年预算数',
  severity: 'hint',
  cites: [ministryDocument('财预〔2016〕143号')],
  needs: '写有增减变化的部门预算公开资料',
  notCheckable: (view) => noDepartmentBudget(view) ?? (changes(view) > 0 ? null : '情况说明中没有增减变化'),
  *check(view) {
    if (!departmentBudget(view)) return
    const found = without(view)
    const [first, ...others] = found.map(({ at }) => ({ ...at, place: { line: at.record.place.line } }))
    if (first)
      yield {
        spots: [first, ...others],
        facts: { tables: found.map(({ name }) => name), changes: changes(view) },
      }
  },
  message: (facts) =>
    `说明中有 ${facts.changes} 处与上年比较的数字，但${facts.tables.join('、')}没有上年预算数，无法与表格核对`,
  remedy: () => '在表中增列上年预算数',
})
