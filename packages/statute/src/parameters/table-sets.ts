import { chongqingRegions } from '../code-book'

/** A table or form that a set requires; what is only expected is missed with a question, not as a breach. */
export type RequiredTable = {
  name: string
  /** Kind of statement, or scope of target form. */
  kind: string | { form: 'department' | 'project' }
  expected?: true
}

export type TableSet = {
  name: string
  /** Level of the organization that publishes. */
  level: 'district' | 'municipal'
  years: readonly [from: number, to: number]
  tables: readonly RequiredTable[]
}

const districtTables: readonly RequiredTable[] = [
  { name: '财政拨款收支总表', kind: 'fiscal-appropriation-summary' },
  { name: '一般公共预算财政拨款支出预算表', kind: 'general-expenditure-by-function' },
  { name: '一般公共预算财政拨款基本支出预算表', kind: 'basic-expenditure-by-economic' },
  { name: '一般公共预算“三公”经费支出表', kind: 'three-public' },
  { name: '政府性基金预算支出表', kind: 'fund-expenditure' },
  { name: '部门收支总表', kind: 'department-balance' },
  { name: '部门收入总表', kind: 'department-revenue' },
  { name: '部门支出总表', kind: 'department-expenditure' },
  { name: '政府采购预算明细表', kind: 'procurement' },
  { name: '项目支出明细表', kind: 'project-detail' },
  { name: '部门（单位）整体绩效目标表', kind: { form: 'department' } },
  { name: '项目绩效目标表', kind: { form: 'project' } },
]

const municipalTables: readonly RequiredTable[] = [
  { name: '部门收支总体情况表', kind: 'department-balance' },
  { name: '部门收入总体情况表', kind: 'department-revenue' },
  { name: '部门支出总体情况表', kind: 'department-expenditure' },
  { name: '财政拨款收支总体情况表', kind: 'fiscal-appropriation-summary' },
  { name: '一般公共预算支出情况表', kind: 'general-expenditure-by-function' },
  { name: '一般公共预算基本支出情况表', kind: 'basic-expenditure-by-economic' },
  { name: '政府性基金预算支出情况表', kind: 'fund-expenditure' },
  { name: '财政拨款“三公”经费支出情况表', kind: 'three-public' },
  { name: '政府采购预算明细表', kind: 'procurement' },
  { name: '部门整体绩效目标表', kind: { form: 'department' }, expected: true },
  { name: '重点专项、一般性项目绩效目标表', kind: { form: 'project' }, expected: true },
]

/** The sets of tables that departments in Chongqing were seen to publish, by level and year. */
const sets: readonly TableSet[] = [
  { name: '重庆市区县部门预算公开表', level: 'district', years: [2023, 2024], tables: districtTables },
  { name: '重庆市市级部门预算公开表', level: 'municipal', years: [2026, 2026], tables: municipalTables },
]

/** The level of a region of Chongqing: the city itself, or a district, county or development zone of it. */
const levelOf = (region: string): TableSet['level'] | null => {
  if (region === '重庆市' || region === '重庆') return 'municipal'
  return region.startsWith('重庆') || chongqingRegions().includes(region) ? 'district' : null
}

/** The set of tables a department of a region must publish in a year; null where none is laid down here. */
export const tableSet = (region: string | null, year: number | null): TableSet | null => {
  const level = region === null ? null : levelOf(region)
  if (level === null || year === null) return null
  return sets.find((set) => set.level === level && year >= set.years[0] && year <= set.years[1]) ?? null
}
