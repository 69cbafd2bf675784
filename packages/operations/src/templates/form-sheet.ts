import type { EditionIndicator, EditionTarget, TargetFieldKey } from '@heng/domain/editing/edition-record'
import type { FillInCell, FillInChoice, FillInMark, FillInSheet } from '@heng/render/fill-in-book'
import { columnName, placeMarkers } from './sheet-markers'
import { templateColumns, templateFields, isNumberPath, pathLabel } from './template-fields'
import { level2Address, listAddress, type TemplateLists } from './template-lists'
import type { TemplateManifest } from './template-manifest'
import { expectedWeights, weightsOf } from './weight-sum'
import { withdrawWords } from './words'

/** A form as a sheet, with what its cells mean. */
export type FormSheetPlan = {
  id: string
  /** The record the form was made of; null for a spare form. */
  record: string | null
  scope: EditionTarget['scope']
  sheet: FillInSheet
  /** "row:column" → path as in RecordChange, or "withdraw". */
  inputs: ReadonlyMap<string, string>
  indicators: { first: number; last: number; keys: readonly string[] }
  /** Addresses on the sheet of what the overview shows. */
  addresses: ReadonlyMap<TargetFieldKey | 'sum' | 'expected', string>
}

const inputFill = 'FFFFF9E5'
const labelFill = 'FFEDF2F7'

const label = { font: 'hei', size: 10, align: 'center', border: true } as const
const input = { size: 10, align: 'left', border: true } as const

export const spareKey = (at: number): string => `spare${at}`
const spareRows = 5
const leastRows = 12

/** The cell's value: exact numbers as numbers where a number belongs, everything else as text. */
const valueAt = (path: string, text: string | null): string | number | null => {
  if (text === null || text === '') return null
  const plain = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text) && text.replace(/\D/gu, '').length <= 15
  return isNumberPath(path) && plain ? Number(text) : text
}

const formatAt = (path: string): string => {
  if (path.startsWith('fields/budget.')) return '#,##0.00####'
  return isNumberPath(path) ? 'General' : '@'
}

const largest = 1e13

const fieldChoice = (key: TargetFieldKey, lists: TemplateLists): FillInChoice | null => {
  switch (templateFields[key].kind) {
    case 'amount':
      return { kind: 'number', least: -largest, most: largest }
    case 'number':
      return { kind: 'number', least: 0, most: key === 'seq' ? 99_999 : 100 }
    case 'nature':
      return { kind: 'list', from: listAddress(lists, 'nature'), strict: true }
    case 'party':
      return { kind: 'list', from: listAddress(lists, 'party'), strict: false }
    case 'text':
    case 'long':
      return null
  }
}

type Draft = {
  manifest: TemplateManifest
  lists: TemplateLists
  data: EditionTarget
  width: number
  /** Of each column in figures; a Chinese character takes two. */
  widths: readonly number[]
  cells: FillInCell[]
  heights: Map<number, number>
  inputs: Map<string, string>
  addresses: Map<TargetFieldKey | 'sum' | 'expected', string>
  row: number
}

const first = 2

const addLabel = (draft: Draft, column: number, columns: number, value: string): void =>
  void draft.cells.push({ row: draft.row, column, columns, value, look: label, fill: labelFill })

const addInput = (
  draft: Draft,
  {
    path,
    value,
    column,
    columns,
    choice,
  }: {
    path: string
    value: string | null
    column: number
    columns: number
    choice: FillInChoice | null
  },
): void => {
  draft.inputs.set(`${draft.row}:${column}`, path)
  draft.cells.push({
    row: draft.row,
    column,
    columns,
    value: valueAt(path, value),
    look: {
      ...input,
      numFmt: formatAt(path),
      ...(isNumberPath(path) || columns === 1 ? { align: 'center' as const } : {}),
    },
    fill: inputFill,
    input: true,
    ...(choice ? { choice } : {}),
  })
}

const addField = (draft: Draft, key: TargetFieldKey, column: number, columns: number): void => {
  const path = `fields/${key}`
  addLabel(draft, column, 1, pathLabel(path, draft.data.scope))
  draft.addresses.set(key, `${columnName(column + 1)}${draft.row}`)
  addInput(draft, {
    path,
    value: draft.data.fields[key] ?? null,
    column: column + 1,
    columns: columns - 1,
    choice: fieldChoice(key, draft.lists),
  })
}

const heightOf = (text: string | null | undefined, perLine: number, least: number): number => {
  const lines = (text ?? '')
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0)
  return Math.min(400, Math.max(least, lines * 14 + 6))
}

/** How many characters a line takes over the columns from one to another. */
const charactersIn = ({ widths }: Draft, from: number, to: number): number =>
  Math.max(1, Math.floor(widths.slice(from, to).reduce((sum, width) => sum + width, 0) / 2.05) - 1)

/** What stands side by side; the number of a form last, so that its name comes first. */
const pairs: readonly (readonly TargetFieldKey[])[] = [
  ['name', 'department'],
  ['implementer', 'preparer'],
  ['contact', 'phone'],
  ['period.start', 'period.end'],
  ['budget.total', 'budget.generalPublic'],
  ['budget.governmentFund', 'budget.stateCapital'],
  ['budget.retained', 'budget.townships'],
  ['nature', 'executionWeight'],
  ['budget.other', 'seq'],
]

/** The pairs that are asked for; fields left without their pair stand together. */
const pairedFields = (fields: readonly TargetFieldKey[]): TargetFieldKey[][] => {
  const rows: TargetFieldKey[][] = []
  let single: TargetFieldKey[] | null = null
  for (const pair of pairs) {
    const asked = pair.filter((key) => fields.includes(key))
    const [only] = asked
    if (asked.length !== 1 || !only) {
      if (asked.length > 0) rows.push(asked)
    } else if (single) {
      single.push(only)
      single = null
    } else {
      single = [only]
      rows.push(single)
    }
  }
  return rows
}

/** After how many columns the page is halved, each half with room for a label and a value. */
const halfOf = (widths: readonly number[]): number => {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let sum = 0
  const at = widths.findIndex((width) => (sum += width) >= whole * 0.48)
  return Math.min(widths.length - 2, Math.max(2, at + 1))
}

const addFields = (draft: Draft): void => {
  const { fields } = draft.manifest
  const half = halfOf(draft.widths)
  for (const [left, right] of pairedFields(fields)) {
    if (left) addField(draft, left, first, right ? half : draft.width)
    if (right) addField(draft, right, first + half, draft.width - half)
    draft.heights.set(draft.row, 30)
    draft.row += 1
  }
  for (const key of fields.filter((one) => templateFields[one].kind === 'long')) {
    addField(draft, key, first, draft.width)
    draft.heights.set(draft.row, heightOf(draft.data.fields[key], charactersIn(draft, 1, draft.width), 48))
    draft.row += 1
  }
}

const indicatorChoice = (draft: Draft, column: string, row: number): FillInChoice | null => {
  const { lists, manifest } = draft
  const list = (name: 'operator' | 'core' | 'unit' | 'level1', strict: boolean): FillInChoice => ({
    kind: 'list',
    from: listAddress(lists, name),
    strict,
  })
  switch (column) {
    case 'operator':
      return list('operator', true)
    case 'core':
      return list('core', true)
    case 'unit':
      return list('unit', false)
    case 'level1':
      return list('level1', true)
    case 'level2': {
      const at = manifest.columns.indexOf('level1')
      return at < 0
        ? null
        : { kind: 'list', from: level2Address(lists, `$${columnName(first + at)}${row}`), strict: true }
    }
    case 'weight':
      return { kind: 'number', least: 0, most: 100 }
    default:
      return null
  }
}

const addIndicators = (draft: Draft): FormSheetPlan['indicators'] => {
  const { columns } = draft.manifest
  columns.forEach((column, at) => addLabel(draft, first + at, 1, templateColumns[column].title))
  if (columns.length < draft.width) addLabel(draft, first + columns.length, draft.width - columns.length, '')
  draft.row += 1
  draft.heights.set(draft.row - 1, 22)
  const nameAt = Math.max(0, columns.indexOf('name'))
  const given: (EditionIndicator | null)[] = [...draft.data.indicators]
  const total = Math.max(leastRows, given.length + spareRows)
  const keys = Array.from({ length: total }, (_, at) => given[at]?.key ?? spareKey(at - given.length + 1))
  const start = draft.row
  keys.forEach((key, row) => {
    const indicator = given[row] ?? null
    columns.forEach((column, at) =>
      addInput(draft, {
        path: `indicators/${key}/${column}`,
        value: indicator?.[column] ?? null,
        column: first + at,
        columns: 1,
        choice: indicatorChoice(draft, column, draft.row),
      }),
    )
    draft.heights.set(draft.row, heightOf(indicator?.name, charactersIn(draft, nameAt, nameAt + 1), 22))
    draft.row += 1
  })
  return { first: start, last: draft.row - 1, keys }
}

/** The sum of the weights, live, with what it should be beside it. */
const addSum = (draft: Draft, { first: from, last: to }: FormSheetPlan['indicators']): FillInMark[] => {
  const at = draft.manifest.columns.indexOf('weight')
  if (at < 0) return []
  const nameAt = draft.manifest.columns.indexOf('name')
  const range = (column: number): string =>
    `$${columnName(first + column)}$${from}:$${columnName(first + column)}$${to}`
  const { sum, expected } = weightsOf(draft.data, draft.manifest.fiscalYear)
  const formulas = expectedWeights({
    weights: range(at),
    names: nameAt < 0 ? null : range(nameAt),
    execution: draft.addresses.get('executionWeight') ?? null,
    scope: draft.data.scope,
    fiscalYear: draft.manifest.fiscalYear,
  })
  const beside = first + draft.width - 4
  addLabel(draft, first, beside - first, '指标权重合计（自动计算）')
  const add = (column: number, columns: number, formula: string, result: string | number): void =>
    void draft.cells.push({ row: draft.row, column, columns, value: { formula, result }, look: label })
  add(beside, 2, formulas.sum, sum ?? '')
  addLabel(draft, beside + 2, 1, '应为')
  add(beside + 3, 1, formulas.expected, expected)
  const [sumCell, expectedCell] = [
    `$${columnName(beside)}$${draft.row}`,
    `$${columnName(beside + 3)}$${draft.row}`,
  ]
  draft.addresses.set('sum', sumCell.replaceAll('$', ''))
  draft.addresses.set('expected', expectedCell.replaceAll('$', ''))
  draft.heights.set(draft.row, 22)
  draft.row += 1
  return [
    {
      range: sumCell.replaceAll('$', ''),
      formula: `AND(ISNUMBER(${sumCell}),${sumCell}=${expectedCell})`,
      colour: 'green',
    },
    {
      range: sumCell.replaceAll('$', ''),
      formula: `AND(ISNUMBER(${sumCell}),${sumCell}<>${expectedCell})`,
      colour: 'red',
    },
  ]
}

const addHead = (draft: Draft, record: string | null): void => {
  const { manifest, data, width } = draft
  const title =
    data.title ??
    manifest.title ??
    `${manifest.fiscalYear}年${data.scope === 'department' ? '部门（单位）整体绩效目标表' : '项目绩效目标表'}`
  draft.cells.push({
    row: draft.row,
    column: first,
    columns: width,
    value: title,
    look: { font: 'hei', size: 15, align: 'center' },
  })
  draft.heights.set(draft.row, 30)
  draft.row += 1
  const note = `${record === null ? '新增项目（不用则留空）　' : ''}金额单位：${data.amountUnit}　黄色单元格可填`
  const columns = record === null ? width : width - 2
  draft.cells.push({ row: draft.row, column: first, columns, value: note, look: { size: 9, align: 'left' } })
  if (record !== null) {
    addLabel(draft, first + width - 2, 1, '本项目')
    addInput(draft, {
      path: 'withdraw',
      value: withdrawWords[0],
      column: first + width - 1,
      columns: 1,
      choice: {
        kind: 'list',
        from: listAddress(draft.lists, 'withdraw'),
        strict: true,
        prompt: '项目不再申报时选“撤销”',
      },
    })
  }
  draft.heights.set(draft.row, 20)
  draft.row += 1
}

/** An A4 page upright takes so many figures. */
const pageWidth = 90

/** The columns of the indicator table, at least six, over the whole width of the page. */
const widthsOf = ({ columns }: TemplateManifest): number[] => {
  const widths = Array.from({ length: Math.max(6, columns.length) }, (_, at) =>
    Math.max(11, templateColumns[columns[at] ?? 'value'].width),
  )
  const stretch = Math.max(1, pageWidth / widths.reduce((sum, width) => sum + width, 0))
  return widths.map((width) => Math.round(width * stretch * 10) / 10)
}

/** Plans the sheet of one form: its fields, its indicators with spare rows, and the sum of their weights. */
export const formSheet = (
  manifest: TemplateManifest,
  lists: TemplateLists,
  form: { id: string; record: string | null; name: string; data: EditionTarget },
): FormSheetPlan => {
  const widths = widthsOf(manifest)
  const draft: Draft = {
    manifest,
    lists,
    data: form.data,
    width: widths.length,
    widths,
    cells: [],
    heights: new Map(),
    inputs: new Map(),
    addresses: new Map(),
    row: first,
  }
  addHead(draft, form.record)
  addFields(draft)
  const indicators = addIndicators(draft)
  const marks = addSum(draft, indicators)
  return {
    id: form.id,
    record: form.record,
    scope: form.data.scope,
    inputs: draft.inputs,
    indicators,
    addresses: draft.addresses,
    sheet: {
      name: form.name,
      state: 'visible',
      orientation: 'portrait',
      columns: [{ width: 6, hidden: true }, ...widths.map((width) => ({ width }))],
      heights: draft.heights,
      hiddenRows: new Set([1]),
      frozenRows: 0,
      cells: [...placeMarkers(form.id, draft.row - 1, draft.width + 1), ...draft.cells],
      marks,
    },
  }
}
