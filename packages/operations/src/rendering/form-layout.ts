import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import { Refusal } from '@heng/domain/refusal'
import type { FormFieldKey, FormLayout, FormRowLayout, IndicatorColumnLayout } from '@heng/statute/layout'
import { formLayouts } from '@heng/statute/layouts'
import { printedFields, usualLabel } from './form-fields'

const fieldsIn = ({ above, leftNote, rows, below }: FormLayout): FormFieldKey[] => [
  ...[above, leftNote].flatMap((one) => (one ? [one.field] : [])),
  ...rows.flatMap((row) => row.fields.map(({ field }) => field)),
  ...below.map(({ field }) => field),
]

/** How much of two sets is common to both, 0 to 1. */
const likeness = (left: readonly string[], right: readonly string[]): number => {
  const common = left.filter((one) => right.includes(one)).length
  return common === 0 ? 0 : common / (left.length + right.length - common)
}

/** Whether two lists set what they share in the same order: 1 yes, less the more they differ. */
const sameOrder = (left: readonly string[], right: readonly string[]): number => {
  const shared = left.filter((one) => right.includes(one))
  const other = right.filter((one) => left.includes(one))
  return shared.filter((one, at) => one === other[at]).length / Math.max(1, shared.length)
}

const closest = (target: PerformanceTarget): FormLayout | undefined => {
  const printed = [...printedFields(target)]
  const scored = formLayouts
    .filter(({ scope }) => scope === target.scope)
    .map((layout) => {
      const columns = layout.columns.map(({ column }) => column)
      const score =
        likeness(columns, target.indicatorColumns) * 2 +
        likeness(fieldsIn(layout), printed) +
        sameOrder(target.indicatorColumns, columns) * 0.2
      return { layout, score }
    })
  return scored.sort((left, right) => right.score - left.score)[0]?.layout
}

const hasValue = (indicators: readonly Indicator[], column: IndicatorColumnLayout['column']): boolean =>
  indicators.some((indicator) => indicator[column] !== null)

const columnLayout = (layout: FormLayout, column: IndicatorColumnLayout['column']): IndicatorColumnLayout => {
  const own = layout.columns.find((one) => one.column === column)
  const other = formLayouts
    .flatMap(({ columns }) => columns)
    .find((one) => one.column === column && one.title)
  return own ?? { column, title: other?.title ?? column, weight: other?.weight ?? 10 }
}

/** The indicator columns of a form as it came: those it printed, and where values stand beyond them, those too. */
const ownColumns = (
  layout: FormLayout,
  { indicatorColumns, indicators }: PerformanceTarget,
): IndicatorColumnLayout[] => {
  if (indicatorColumns.length === 0) return [...layout.columns]
  const keys = [...indicatorColumns]
  if (!keys.includes('level1') && hasValue(indicators, 'level1')) keys.unshift('level1')
  if (!keys.includes('level2') && hasValue(indicators, 'level2'))
    keys.splice(keys.indexOf('level1') + 1, 0, 'level2')
  if (!keys.includes('name') && hasValue(indicators, 'name'))
    keys.splice(keys.indexOf('level2') + 1, 0, 'name')
  for (const key of ['weight', 'core', 'note'] as const)
    if (!keys.includes(key) && hasValue(indicators, key)) keys.push(key)
  const joined = !keys.includes('operator') && keys.includes('value')
  return keys.map((key, at) => {
    const { joined: usually, ...column } = columnLayout(layout, key)
    const title = column.title ?? (keys[at - 1] === 'level1' ? null : '二级指标')
    return {
      ...column,
      title,
      ...(key === 'value' && (joined || (usually && !keys.includes('unit'))) ? { joined: true } : {}),
    }
  })
}

const keptRows = (rows: readonly FormRowLayout[], printed: ReadonlySet<FormFieldKey>): FormRowLayout[] =>
  rows.flatMap((row): FormRowLayout[] => {
    if ('group' in row) return row.fields.some(({ field }) => printed.has(field)) ? [row] : []
    const fields = row.fields.filter(({ field }) => printed.has(field))
    return fields.length === 0 ? [] : [{ ...row, fields }]
  })

/** Fields in pairs, before the long texts of the form. */
const withFields = (
  rows: readonly FormRowLayout[],
  more: readonly FormFieldKey[],
  scope: FormLayout['scope'],
): FormRowLayout[] => {
  const added: FormRowLayout[] = []
  for (let at = 0; at < more.length; at += 2)
    added.push({
      fields: more.slice(at, at + 2).map((field) => ({ field, label: usualLabel(scope, field) })),
    })
  const first = rows.findIndex((row) => 'tall' in row)
  return first < 0 ? [...rows, ...added] : [...rows.slice(0, first), ...added, ...rows.slice(first)]
}

const keep = (field: FormLayout['above'], printed: ReadonlySet<FormFieldKey>): FormLayout['above'] =>
  field && printed.has(field.field) ? field : undefined

/** The layout that a form came in: the declared one it is most like, with exactly the fields and columns it prints. */
const ownLayout = (target: PerformanceTarget, layout: FormLayout): FormLayout => {
  const printed = printedFields(target)
  const placed = new Set(fieldsIn(layout))
  const { above: _above, leftNote: _leftNote, ...rest } = layout
  const [above, leftNote] = [keep(layout.above, printed), keep(layout.leftNote, printed)]
  const more = [...printed].filter((field) => !placed.has(field))
  return {
    ...rest,
    ...(above ? { above } : {}),
    ...(leftNote ? { leftNote } : {}),
    rows: withFields(keptRows(layout.rows, printed), more, layout.scope),
    columns: ownColumns(layout, target),
    below: layout.below.filter(({ field }) => printed.has(field)),
  }
}

/** The layouts a volume may be asked in. */
export const templates: readonly { template: string; name: string }[] = formLayouts
  .filter(({ scope }) => scope === 'project')
  .map(({ template, name }) => ({ template, name }))

/** How to print a form: in the template asked for, or as it came. A Refusal where there is no such template. */
export const layoutFor = (target: PerformanceTarget, template: string | undefined): FormLayout => {
  if (template !== undefined && !templates.some((one) => one.template === template))
    throw new Refusal(
      'request-must-be-valid',
      `没有版式 ${template}，可用：${templates.map((one) => one.template).join('、')}`,
    )
  const asked = formLayouts.find((layout) => layout.template === template && layout.scope === target.scope)
  if (asked) return asked
  const own = closest(target)
  if (!own) throw new Error(`no layout for a form of scope ${target.scope}`)
  return ownLayout(target, own)
}
