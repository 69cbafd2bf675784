import type { EditionTarget, IndicatorKey, TargetFieldKey } from '@heng/domain/editing/edition-record'
import { indicatorKeys } from '@heng/domain/editing/edition-record'

/** How a field is written into: words that wrap, long words, an amount, a number, or one of a few words. */
export type FieldKind = 'line' | 'long' | 'amount' | 'number' | readonly string[]

export type FormCell = { label: string; fields: readonly { key: TargetFieldKey; kind: FieldKind }[] }

type Draft = FormCell & { printed: readonly string[] }

const cell = (label: string, key: TargetFieldKey, kind: FieldKind = 'line'): Draft => ({
  label,
  fields: [{ key, kind }],
  printed: [key],
})

const shortCells = ({ scope, fiscalYear }: EditionTarget): Draft[] => [
  cell(scope === 'project' ? '项目名称' : '部门（单位）名称', 'name'),
  cell('主管部门', 'department'),
  cell('实施单位', 'implementer'),
  cell('项目性质', 'nature', ['常年', '一次']),
  {
    label: '项目周期',
    fields: [
      { key: 'period.start', kind: 'line' },
      { key: 'period.end', kind: 'line' },
    ],
    printed: ['period', 'periodStart', 'periodEnd', 'period.start', 'period.end'],
  },
  cell('联系人', 'contact'),
  cell('联系电话', 'phone'),
  cell('预算执行率权重', 'executionWeight', 'number'),
  cell(`${fiscalYear ?? ''}${fiscalYear ? '年' : ''}预算金额`, 'budget.total', 'amount'),
  cell('一般公共预算', 'budget.generalPublic', 'amount'),
  cell('政府性基金预算', 'budget.governmentFund', 'amount'),
  cell('国有资本经营预算', 'budget.stateCapital', 'amount'),
  cell('其他资金', 'budget.other', 'amount'),
  cell('部门留用', 'budget.retained', 'amount'),
  cell('补助街镇', 'budget.townships', 'amount'),
]

const longCells = ({ scope }: EditionTarget): Draft[] => [
  cell('项目概况', 'overview', 'long'),
  cell('立项依据', 'basis', 'long'),
  cell(scope === 'project' ? '当年绩效目标' : '整体绩效目标', 'goal', 'long'),
]

/**
 * What the form prints, somebody has filled in or something is said of (`noted`, paths); everything where it does not
 * say what it prints.
 */
const shown = (target: EditionTarget, cells: readonly Draft[], noted: ReadonlySet<string>): Draft[] =>
  cells.filter(
    ({ fields, printed }) =>
      target.printedFields.length === 0 ||
      fields.some(({ key }) => noted.has(`fields/${key}`)) ||
      printed.some((key) => target.printedFields.includes(key)) ||
      fields.some(({ key }) => (target.fields[key] ?? null) !== null),
  )

/** The fields of a form in the order of the official one: short ones two a row, long ones each its own. */
export const formRows = (target: EditionTarget, noted: ReadonlySet<string> = new Set()): FormCell[][] => {
  const short = shown(target, shortCells(target), noted)
  const rows: FormCell[][] = []
  for (let at = 0; at < short.length; at += 2) rows.push(short.slice(at, at + 2))
  return [...rows, ...shown(target, longCells(target), noted).map((one) => [one])]
}

const usualColumns: readonly IndicatorKey[] = indicatorKeys.filter((key) => key !== 'note')

/** The columns of the indicator table: those it prints and those that hold something. */
export const indicatorColumns = (target: EditionTarget): IndicatorKey[] => {
  if (target.indicatorColumns.length === 0 && target.indicators.length === 0) return [...usualColumns]
  return indicatorKeys.filter(
    (key) =>
      target.indicatorColumns.includes(key) || target.indicators.some((indicator) => indicator[key] !== null),
  )
}

/** What the indicator table calls its columns. */
export const indicatorTitles: Readonly<Record<IndicatorKey, string>> = {
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  operator: '指标性质',
  value: '指标值',
  unit: '计量单位',
  weight: '权重（%）',
  core: '是否核心指标',
  note: '备注',
}

/** The label of the field at a path of a form; null for a path that is none. */
export const fieldLabel = (target: EditionTarget, path: string): string | null => {
  if (path === 'fields/preparer') return '编制单位'
  const cells = [...shortCells(target), ...longCells(target)]
  return cells.find(({ fields }) => fields.some(({ key }) => path === `fields/${key}`))?.label ?? null
}
