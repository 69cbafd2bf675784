import {
  type EditionIndicator,
  type EditionTarget,
  type IndicatorKey,
  indicatorKeys,
  targetFieldKeys,
} from '@heng/domain/editing/edition-record'
import { emptyIndicator } from '@heng/domain/records/performance-target'
import type { RawCell } from '@heng/intake/formats/xlsx/read-cells'
import { filledValue } from './filled-value'
import type { FormSheetPlan } from './form-sheet'
import type { LocatedSheet } from './located-sheet'
import type { Findings } from './outside'
import { columnName } from './sheet-markers'
import { pathLabel } from './template-fields'
import type { TemplateLists } from './template-lists'
import type { TemplateManifest } from './template-manifest'
import { withdrawWords } from './words'

export type FormReading = { data: EditionTarget; isWithdrawn: boolean }

type Reader = {
  manifest: TemplateManifest
  lists: TemplateLists
  plan: FormSheetPlan
  sheet: LocatedSheet
  before: EditionTarget
  newKey: () => string
  into: Findings
}

/** What a cell says at a path; what cannot be taken goes to the findings. */
const take = (
  { lists, sheet, before: { amountUnit, scope }, into }: Reader,
  path: string,
  cell: RawCell | null,
  given: { address: string; before: string | null; level1: string | null },
): string | null => {
  const text = cell?.text ?? ''
  if (cell?.formula && text === '') {
    into.doubts.push({
      sheet: sheet.name,
      cell: given.address,
      what: `${pathLabel(path, scope)}：公式没有保存的计算结果，没有采用`,
      text: `=${cell.formula}`,
    })
    return given.before
  }
  const { value, doubt, offList } = filledValue(path, text, {
    before: given.before,
    unit: amountUnit,
    lists,
    level1: given.level1,
  })
  const at = { sheet: sheet.name, cell: given.address, text }
  if (doubt) into.doubts.push({ ...at, what: `${pathLabel(path, scope)}：${doubt}` })
  if (offList)
    into.outside.push({
      ...at,
      kind: 'list-value',
      what: `${pathLabel(path, scope)}不是下拉列表里的内容，${value === text.trim() ? '照样读入' : '没有采用'}`,
    })
  return value
}

const placesOf = ({ plan }: Reader): Map<string, { row: number; column: number }> =>
  new Map(
    [...plan.inputs].map(([spot, path]) => {
      const [row = 0, column = 0] = spot.split(':').map(Number)
      return [path, { row, column }]
    }),
  )

const readFields = (reader: Reader): EditionTarget['fields'] => {
  const { sheet, before } = reader
  const fields = { ...before.fields }
  const places = placesOf(reader)
  for (const key of targetFieldKeys) {
    const path = `fields/${key}`
    const spot = places.get(path)
    if (!spot || sheet.rowOf(spot.row) === null || sheet.columnOf(spot.column) === null) continue
    const value = take(reader, path, sheet.cell(spot.row, spot.column), {
      address: sheet.address(spot.row, spot.column),
      before: before.fields[key] ?? null,
      level1: null,
    })
    if (value !== null || fields[key] !== undefined) fields[key] = value
  }
  return fields
}

const firstColumn = 2

type Ordered = { order: number; indicator: EditionIndicator }

const isFilled = (indicator: EditionIndicator): boolean =>
  indicatorKeys.some((key) => indicator[key] !== null)

/** Reads one row as an indicator; a column that is gone keeps what it had. */
const readRow = (
  reader: Reader,
  key: string,
  was: EditionIndicator,
  cellOf: (column: number) => { cell: RawCell | null; address: string } | null,
): EditionIndicator => {
  const indicator = { ...was, key }
  reader.manifest.columns.forEach((column: IndicatorKey, at) => {
    const found = cellOf(firstColumn + at)
    if (!found) return
    indicator[column] = take(reader, `indicators/${key}/${column}`, found.cell, {
      address: found.address,
      before: was[column],
      level1: indicator.level1,
    })
  })
  return indicator
}

const plannedRows = (reader: Reader): Ordered[] => {
  const { plan, sheet, before, newKey } = reader
  const known = new Map(before.indicators.map((one) => [one.key, one]))
  let order = 0
  return plan.indicators.keys.flatMap((key, at): Ordered[] => {
    const row = plan.indicators.first + at
    const was = known.get(key)
    const actual = sheet.rowOf(row)
    order = actual ?? order + 0.01
    if (actual === null) return was ? [{ order, indicator: was }] : []
    const read = readRow(reader, key, was ?? { key, ...emptyIndicator }, (column) =>
      sheet.columnOf(column) === null
        ? null
        : { cell: sheet.cell(row, column), address: sheet.address(row, column) },
    )
    if (!isFilled(read)) return []
    return [{ order, indicator: was ? read : { ...read, key: newKey() } }]
  })
}

/** Rows that were inserted among the indicators are new ones; anything else inserted is only told. */
const insertedRows = (reader: Reader): Ordered[] => {
  const { plan, sheet, newKey, into } = reader
  const ends = plan.indicators.keys.flatMap((_, at) => sheet.rowOf(plan.indicators.first + at) ?? [])
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  return sheet.inserted.flatMap(({ row, cells }): Ordered[] => {
    const isIndicator = row > from - 1 && row < to + 1
    into.outside.push({
      kind: 'row-inserted',
      sheet: sheet.name,
      cell: `A${row}`,
      what: isIndicator ? '指标表里插入的行，按新指标读入' : '插入的行，没有读入',
      text: [...cells.values()].map(({ text }) => text).join(' '),
    })
    if (!isIndicator) return []
    const key = newKey()
    const indicator = readRow(reader, key, { key, ...emptyIndicator }, (column) => ({
      cell: cells.get(column) ?? null,
      address: `${columnName(sheet.columnOf(column) ?? column)}${row}`,
    }))
    return isFilled(indicator) ? [{ order: row, indicator }] : []
  })
}

const readWithdrawal = (reader: Reader): boolean => {
  const { sheet, into } = reader
  const spot = placesOf(reader).get('withdraw')
  if (!spot) return false
  const text = sheet.cell(spot.row, spot.column)?.text.trim() ?? ''
  const [keeps, withdraws] = withdrawWords
  if (text !== '' && text !== keeps && text !== withdraws)
    into.outside.push({
      kind: 'list-value',
      sheet: sheet.name,
      cell: sheet.address(spot.row, spot.column),
      what: '“本项目”只能选保留或撤销，按保留处理',
      text,
    })
  return text === withdraws
}

/** Reads a form that came back over what it was when it was given out. */
export const readFormSheet = (reader: Reader): FormReading => {
  const isWithdrawn = readWithdrawal(reader)
  const fields = readFields(reader)
  const indicators = [...plannedRows(reader), ...insertedRows(reader)]
    .sort((left, right) => left.order - right.order)
    .map(({ indicator }) => indicator)
  return { data: { ...reader.before, fields, indicators }, isWithdrawn }
}
