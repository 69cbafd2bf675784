import type { EditionIndicator, EditionTarget, IndicatorKey } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { emptyIndicator, operators } from '@heng/domain/records/performance-target'
import type { SuggestionList } from '@heng/server/contract'

/** How others set an indicator: what choosing it fills in, and from whom it comes. */
export type Suggestion = SuggestionList['suggestions'][number]

const set = (key: string, column: IndicatorKey, value: string | null): RecordChange => ({
  change: 'set',
  path: `indicators/${key}/${column}`,
  value,
})

const operatorWords: Readonly<Record<string, string>> = {
  '>=': '≥',
  '≧': '≥',
  '⩾': '≥',
  大于等于: '≥',
  不低于: '≥',
  不少于: '≥',
  '<=': '≤',
  '≦': '≤',
  '⩽': '≤',
  小于等于: '≤',
  不超过: '≤',
  不高于: '≤',
  等于: '=',
  大于: '>',
  小于: '<',
}

/** A number without separators and in ordinary digits, whatever it was typed on; other words as they are. */
export const plainNumber = (text: string): string => {
  const digits = text.normalize('NFKC')
  return /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : text
}

/** A text from elsewhere as a column keeps it; undefined where the column knows no such word. */
const keptText = (column: IndicatorKey, typed: string): string | null | undefined => {
  const text = typed.trim()
  if (text === '') return null
  if (column === 'operator') {
    const word = operatorWords[text.normalize('NFKC')] ?? operatorWords[text] ?? text.normalize('NFKC')
    return operators.find((one) => one === word)
  }
  if (column === 'core') return { 是: '是', 否: '否', '√': '是', '✓': '是', '×': '否' }[text]
  if (column === 'weight') return text.normalize('NFKC').replace(/%$/, '')
  if (column === 'unit') return text.normalize('NFKC') === '%' ? '%' : text
  return column === 'value' ? plainNumber(text) : text
}

const emptyIndicatorLike = (key: string, like: EditionIndicator | undefined): EditionIndicator => ({
  key,
  ...emptyIndicator,
  level1: like?.level1 ?? null,
  level2: like?.level2 ?? null,
})

/** A new indicator behind another, under the same levels. */
export const insertIndicator = (target: EditionTarget, after: string | null, key: string): RecordChange[] => [
  {
    change: 'insert',
    list: 'indicators',
    after,
    item: emptyIndicatorLike(
      key,
      target.indicators.find((one) => one.key === after),
    ),
  },
]

export const removeIndicator = (key: string): RecordChange[] => [
  { change: 'remove', list: 'indicators', key },
]

/** An indicator one place up or down; nothing at the ends. */
export const moveIndicator = (target: EditionTarget, key: string, by: 1 | -1): RecordChange[] => {
  const { indicators } = target
  const at = indicators.findIndex((one) => one.key === key)
  const item = indicators[at]
  if (!item || at + by < 0 || at + by >= indicators.length) return []
  const after = by === 1 ? indicators[at + 1] : indicators[at - 2]
  return [...removeIndicator(key), { change: 'insert', list: 'indicators', after: after?.key ?? null, item }]
}

/** Whether the level of a row belongs to the one printed above it. */
export const joinsAbove = (target: EditionTarget, at: number, level: 'level1' | 'level2'): boolean => {
  const [above, here] = [target.indicators[at - 1], target.indicators[at]]
  if (!above || !here || here[level] === null || above[level] !== here[level]) return false
  return level === 'level1' || above.level1 === here.level1
}

/**
 * The rows that a level cell stands for: a group's first row for the whole group, as the level is printed once;
 * any other row for itself.
 */
export const levelGroup = (target: EditionTarget, at: number, level: 'level1' | 'level2'): string[] => {
  const first = target.indicators[at]
  if (!first) return []
  const keys = [first.key]
  if (joinsAbove(target, at, level)) return keys
  for (let next = at + 1; joinsAbove(target, next, level); next += 1) {
    const row = target.indicators[next]
    if (row) keys.push(row.key)
  }
  return keys
}

export const levelChanges = (
  keys: readonly string[],
  level: 'level1' | 'level2',
  value: string | null,
): RecordChange[] => keys.map((key) => set(key, level, value))

/**
 * What choosing a suggestion fills in; what it does not say stays, and so does a weight that is set: it is part of a
 * sum over the whole form.
 */
export const suggestionChanges = (indicator: EditionIndicator, chosen: Suggestion): RecordChange[] => [
  set(indicator.key, 'name', chosen.name),
  ...(['operator', 'value', 'unit', 'weight'] as const).flatMap((column) => {
    const text = column === 'weight' && indicator.weight !== null ? null : chosen[column]
    const value = text === null ? undefined : keptText(column, text)
    return value ? [set(indicator.key, column, value)] : []
  }),
]

/**
 * A block from a spreadsheet or a Word table from one cell on; rows beyond the last are added. A blank level is
 * that of the row above, as merged cells come. `rejected` are words that a column does not know.
 */
export const pasteIndicators = (
  target: EditionTarget,
  columns: readonly IndicatorKey[],
  from: { row: number; column: number },
  block: readonly (readonly string[])[],
  newKey: () => string,
): { changes: RecordChange[]; rejected: string[] } => {
  const changes: RecordChange[] = []
  const rejected: string[] = []
  let above = target.indicators[from.row - 1]
  block.forEach((cells, at) => {
    const old = target.indicators[from.row + at]
    let item = old ?? emptyIndicatorLike(newKey(), above)
    cells.forEach((text, offset) => {
      const column = columns[from.column + offset]
      if (column === undefined) return
      const value = keptText(column, text)
      if (value === undefined) rejected.push(text)
      else if (value === null && (column === 'level1' || column === 'level2'))
        item = { ...item, [column]: above?.[column] ?? item[column] }
      else item = { ...item, [column]: value }
    })
    if (!old) changes.push({ change: 'insert', list: 'indicators', after: above?.key ?? null, item })
    else
      changes.push(
        ...columns.flatMap((column) =>
          old[column] === item[column] ? [] : [set(old.key, column, item[column])],
        ),
      )
    above = item
  })
  return { changes, rejected }
}
