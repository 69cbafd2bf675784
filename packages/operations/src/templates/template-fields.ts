import type { IndicatorKey, TargetFieldKey } from '@heng/domain/editing/edition-record'

/** How a field is filled in: a text, a long text over the whole width, a number, or one word of a list. */
export type FieldKind = 'text' | 'long' | 'amount' | 'number' | 'nature' | 'party'

type FieldWords = { label: string; kind: FieldKind; department?: string }

/** The fields of a form in the order of the template, with their labels. */
export const templateFields: Readonly<Record<TargetFieldKey, FieldWords>> = {
  seq: { label: '序号', kind: 'number' },
  name: { label: '项目名称', kind: 'text', department: '部门（单位）名称' },
  department: { label: '主管部门', kind: 'party' },
  implementer: { label: '实施单位', kind: 'party' },
  preparer: { label: '编制单位', kind: 'party' },
  contact: { label: '联系人', kind: 'text' },
  phone: { label: '联系电话', kind: 'text' },
  'period.start': { label: '起始时间', kind: 'text' },
  'period.end': { label: '终止时间', kind: 'text' },
  nature: { label: '项目性质', kind: 'nature' },
  'budget.total': { label: '预算合计', kind: 'amount', department: '部门支出预算数' },
  'budget.generalPublic': { label: '一般公共预算', kind: 'amount' },
  'budget.governmentFund': { label: '政府性基金预算', kind: 'amount' },
  'budget.stateCapital': { label: '国有资本经营预算', kind: 'amount' },
  'budget.other': { label: '其他资金', kind: 'amount' },
  'budget.retained': { label: '部门留用', kind: 'amount' },
  'budget.townships': { label: '补助街镇', kind: 'amount' },
  executionWeight: { label: '预算执行率权重', kind: 'number' },
  overview: { label: '项目概况', kind: 'long' },
  basis: { label: '立项依据', kind: 'long' },
  goal: { label: '当年绩效目标', kind: 'long', department: '当年整体绩效目标' },
}

/** The columns of the indicator table with their titles and widths in characters. */
export const templateColumns: Readonly<Record<IndicatorKey, { title: string; width: number }>> = {
  level1: { title: '一级指标', width: 12 },
  level2: { title: '二级指标', width: 19 },
  name: { title: '指标名称', width: 24 },
  operator: { title: '指标性质', width: 9 },
  value: { title: '指标值', width: 11 },
  unit: { title: '计量单位', width: 10 },
  weight: { title: '指标权重', width: 9 },
  core: { title: '是否核心', width: 9 },
  note: { title: '指标说明', width: 15 },
}

/** Whether the value at a path (as in RecordChange) is a number. */
export const isNumberPath = (path: string): boolean => {
  const field = path.startsWith('fields/') ? path.slice('fields/'.length) : ''
  if (path.startsWith('indicators/')) return path.endsWith('/weight')
  return field.startsWith('budget.') || field === 'seq' || field === 'executionWeight'
}

/** What people call the value at a path. */
export const pathLabel = (path: string, scope: 'project' | 'department'): string => {
  const [list = '', key = '', column = ''] = path.split('/')
  if (list === 'fields') {
    const words = Object.entries(templateFields).find(([one]) => one === key)?.[1]
    return (scope === 'department' ? words?.department : undefined) ?? words?.label ?? key
  }
  if (list === 'indicators')
    return Object.entries(templateColumns).find(([one]) => one === column)?.[1].title ?? column
  return path
}
