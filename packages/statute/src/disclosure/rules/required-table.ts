import type { Breach, EditionView } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { type RequiredTable, type TableSet, tableSet } from '../../parameters/table-sets'
import { departmentBudget, noDepartmentBudget, titleSeen } from '../department-budget'

const setFor = (view: EditionView): TableSet | null => {
  const narrative = departmentBudget(view)
  const region = view.edition.region ?? narrative?.document.region ?? null
  return tableSet(region, view.edition.fiscalYear ?? narrative?.document.fiscalYear ?? null)
}

const there = (view: EditionView, { kind }: RequiredTable): boolean =>
  typeof kind === 'string' ? view.statements(kind).length > 0 : view.targets(kind.form).length > 0

type TableFacts = { table: string; set: string }

const breachOf = (view: EditionView, set: TableSet, table: RequiredTable): Breach<TableFacts>[] => {
  const narrative = departmentBudget(view)
  if (!narrative || there(view, table)) return []
  const seen = typeof table.kind === 'string' && titleSeen(view.edition.documents, table.kind)
  return [
    {
      spots: [{ ...narrative, place: { line: narrative.record.place.line } }],
      facts: { table: table.name, set: set.name },
      root: `缺少${table.name}`,
      ...(seen ? { variant: 'unread', severity: 'warning' } : table.expected ? { severity: 'warning' } : {}),
    },
  ]
}

/** Every table of the set laid down for the region, level and year is there. */
export const requiredTable = defineRule<TableFacts>({
  id: 'disclosure/required-table',
  title: '应公开的表格齐全',
  severity: 'error',
  cites: [budgetLaw(14), ministryDocument('财预〔2016〕143号'), practice('重庆市部门预算公开统一表样')],
  needs: '部门预算公开资料，且已知该地区、该年度的公开表样',
  notCheckable: (view) =>
    noDepartmentBudget(view) ?? (setFor(view) ? null : '没有该地区、该年度部门预算公开表样的参数'),
  *check(view) {
    const set = setFor(view)
    for (const table of set?.tables ?? []) if (set) yield* breachOf(view, set, table)
  },
  message: (facts, variant) =>
    variant === 'unread'
      ? `没有读出${facts.table}，但原文中有类似的表题，请核对原件`
      : `缺少${facts.table}（${facts.set}）`,
  remedy: (facts) => `补充公开${facts.table}；没有数据的应列出空表并说明`,
})
