import type { Place, Sourced } from '@heng/domain/place'
import type { Indicator, Operator } from '@heng/domain/records/performance-target'
import type { GridCell } from '../../source'
import type { Aligned } from './align-row'
import type { HeaderColumn } from './indicator-header'
import { coreOf, digitsOf, operatorOf, targetOf, valueText } from './target-value'
import { undoubled, type Vocabulary } from './vocabulary'

export type Doubt = { place: Place; what: string; text: string }

export const placeOf = ({ line, endLine, cell }: GridCell): Place =>
  endLine > line ? { line, endLine, cell } : { line, cell }

const at = <T>(cell: GridCell, value: T): Sourced<T> => ({ value, place: placeOf(cell) })

export const numbered = /^指标\s*[\d一二三四五六七八九十△]+\s*[:：;；、.．]?\s*|^指标\s*[:：]\s*/

/** The name without its template number: "指标1：救助人次" → "救助人次"; "指标2：" → "". */
const indicatorName = (text: string): string => text.replace(numbered, '').trim()

/** Where cells of a row ran together, the name repeats the level that stands beside it. */
const withoutLevel = (text: string, level: GridCell | undefined): string =>
  level && text.startsWith(level.text) && text.length >= level.text.length + 3
    ? text.slice(level.text.length).trim()
    : text

/** The full name of a level cell, or the text as printed when no level is known by it. */
const levelName = (text: string, level: 1 | 2, vocabulary: Vocabulary): string =>
  (level === 1 ? vocabulary.level1Of(text) : vocabulary.level2Of(text)) ?? undoubled(text)

type Goal = Pick<Indicator, 'operator' | 'value' | 'unit'> & { prefix: string | null }

const readGoal = (
  cells: Partial<Record<HeaderColumn['key'], GridCell>>,
  printed: ReadonlySet<string>,
  doubts: Doubt[],
): Goal => {
  const { operator: operatorCell, value: valueCell, unit: unitCell } = cells
  let operator: Sourced<Operator> | null = null
  if (operatorCell) {
    const sign = operatorOf(operatorCell.text)
    if (sign) operator = at(operatorCell, sign)
    else doubts.push({ place: placeOf(operatorCell), what: '无法识别的指标性质', text: operatorCell.text })
  }
  let value: Sourced<string> | null = null
  let unit = unitCell ? at(unitCell, unitCell.text) : null
  let prefix: string | null = null
  if (valueCell) {
    const split = operator ? null : targetOf(valueCell.text, !printed.has('unit'))
    if (split && (split.operator ?? split.unit)) {
      operator = split.operator ? at(valueCell, split.operator) : null
      value = split.value === null ? null : at(valueCell, split.value)
      unit ??= split.unit === null ? null : at(valueCell, split.unit)
      prefix = split.prefix
    } else if (operator && !printed.has('unit')) {
      const parts = targetOf(valueCell.text, true)
      value = parts.value === null ? null : at(valueCell, parts.value)
      unit = parts.unit === null ? null : at(valueCell, parts.unit)
    } else value = at(valueCell, valueText(valueCell.text))
    const percent = value && /^(.*\d)\s*[%％]$/.exec(value.value)?.[1]
    // a sheet shows 0.9 as 90% beside an empty unit; where the unit is % as well, both are as printed
    if (percent && printed.has('unit') && unit === null && digitsOf(percent)) {
      unit = at(valueCell, '%')
      value = at(valueCell, valueText(percent))
    }
  }
  return { operator, value, unit, prefix }
}

const readWeight = (cell: GridCell | undefined, doubts: Doubt[]): Sourced<string> | null => {
  if (!cell) return null
  const digits = digitsOf(cell.text.replace(/[%％分]$/, ''))
  if (digits === null) doubts.push({ place: placeOf(cell), what: '无法识别的指标权重', text: cell.text })
  return digits === null ? null : at(cell, digits)
}

const readCore = (cell: GridCell | undefined, doubts: Doubt[]): Sourced<boolean> | null => {
  if (!cell) return null
  const core = coreOf(cell.text)
  if (core === null) doubts.push({ place: placeOf(cell), what: '无法识别的是否核心', text: cell.text })
  return core === null ? null : at(cell, core)
}

const noteOf = (
  aligned: Aligned,
  name: string | null,
  prefix: string | null,
  valueCell: GridCell | undefined,
): Sourced<string> | null => {
  const parts: { text: string; cell: GridCell }[] = []
  if (prefix && valueCell) parts.push({ text: prefix, cell: valueCell })
  for (const [column, cell] of aligned.cells) {
    if (cell.text === '') continue
    if (column.key === 'note') parts.push({ text: cell.text, cell })
    // a form with two terms prints the name for each of them
    if (column.key === 'other' && cell.text !== name)
      parts.push({ text: column.title ? `${column.title}：${cell.text}` : cell.text, cell })
  }
  const first = parts[0]
  return first ? at(first.cell, parts.map(({ text }) => text).join('；')) : null
}

/** Doubts about cells in which something was printed that cannot be read. */
const lostCells = (
  aligned: Aligned,
  { name: nameCell, value }: Partial<Record<HeaderColumn['key'], GridCell>>,
  repeated: GridCell | undefined,
  name: string,
  place: Place,
): Doubt[] => {
  const text = `${name} ${value?.text ?? ''}`.trim()
  const doubts: Doubt[] = []
  for (const [column, cell] of aligned.cells)
    if (cell.unreadable)
      doubts.push({ place: placeOf(cell), what: `${column.title || '指标'}无法辨认`, text })
  // the name took in the cells before it: those behind it are lost
  if (repeated && nameCell && nameCell.text !== name && nameCell.text.startsWith(repeated.text))
    doubts.push({ place, what: '指标权重无法辨认', text })
  return doubts
}

/** A qualitative target is a word: where its row has lost a cell, the word that stands for the unit is the target. */
const withWordAsValue = (goal: Goal, { cells }: Aligned): Goal => {
  const isValueLost = ![...cells.keys()].some(({ key }) => key === 'value')
  return goal.operator?.value === '定性' && isValueLost && goal.value === null
    ? { ...goal, value: goal.unit, unit: null }
    : goal
}

/** Makes an indicator of an aligned row; null for a row without content (blank template rows). */
export const indicatorOf = (
  aligned: Aligned,
  place: Place,
  columns: readonly HeaderColumn[],
  vocabulary: Vocabulary,
): { indicator: Indicator; doubts: Doubt[] } | null => {
  const doubts: Doubt[] = []
  const cells: Partial<Record<HeaderColumn['key'], GridCell>> = {}
  for (const [column, cell] of aligned.cells) if (cell.text !== '') cells[column.key] ??= cell
  const level2Cell =
    cells.level2 ?? (cells.blank && vocabulary.level2Of(cells.blank.text) ? cells.blank : undefined)
  const level1Cell =
    cells.level1 ??
    (cells.blank && cells.blank !== level2Cell && vocabulary.level1Of(cells.blank.text)
      ? cells.blank
      : undefined)
  const printed = new Set<string>(columns.filter(({ implied }) => !implied).map(({ key }) => key))
  const isRunOn = printed.has('weight') && !cells.weight
  const name = cells.name
    ? indicatorName(withoutLevel(undoubled(cells.name.text), isRunOn ? level2Cell : undefined))
    : ''
  const goal = withWordAsValue(readGoal(cells, printed, doubts), aligned)
  const weight = readWeight(cells.weight, doubts)
  const core = readCore(cells.core, doubts)
  if (name === '' && !goal.value && !weight) return null
  doubts.push(...lostCells(aligned, cells, isRunOn ? level2Cell : undefined, name, place))
  for (const cell of aligned.dropped)
    doubts.push({ place: placeOf(cell), what: '指标行中多出的内容', text: cell.text })
  if (name === '')
    doubts.push({
      place,
      what: '指标没有名称',
      text: [...aligned.cells.values()]
        .map(({ text }) => text)
        .join(' ')
        .trim(),
    })
  return {
    indicator: {
      place,
      level1: level1Cell ? at(level1Cell, levelName(level1Cell.text, 1, vocabulary)) : null,
      level2: level2Cell ? at(level2Cell, levelName(level2Cell.text, 2, vocabulary)) : null,
      name: cells.name && name !== '' ? at(cells.name, name) : null,
      operator: goal.operator,
      value: goal.value,
      unit: goal.unit,
      weight,
      core,
      note: noteOf(aligned, cells.name?.text ?? null, goal.prefix, cells.value),
    },
    doubts,
  }
}
