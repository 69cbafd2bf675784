import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { filled, type FormRow } from './form-row'
import type { Vocabulary } from './vocabulary'

/** One numbered item of a scattered row: "指标 2:满意度". The number is null where it was lost. */
export type ScatteredItem = { number: number | null; marked: boolean; name: string; cell: GridCell }

export type ScatteredRow = {
  row: FormRow
  level1: string | null
  /** Level-2 names in the row, in order; a garbled one is not listed. */
  level2: readonly string[]
  items: readonly ScatteredItem[]
  /** Text before the first number: it continues the name of the item above. */
  tail: GridCell[]
  values: readonly GridCell[]
}

const marker = String.raw`指标\s*(?:[:：]\s*\u0001?\s*)?\u0001?\s*[\dıIl△定]{0,2}\s*\u0001?\s*[:：;；]?\s*`
const itemStart =
  /(?:指标[:：]?\s*\u0001?\s*([\dıIl△]{1,2})\s*\u0001?\s*[:：;；]|指标[:：]?\s*\u0001?\s*[:：;；]|指标\s*([\d△])\s*(?=\u0001|$)|(?:^|\u0001)\s*([\dı])\s*[:：]|(?:^|\u0001)[:：;；]|(?:^|\u0001)指?\u0001?\S?标\s*(\d)\s*[:：;；]|[\s\u0001]([2-9])[:：](?=[\u4E00-\u9FFF])|指标[:：]?(?=\u0001|$))\s*/g

/** Whether a cell carries the number of an indicator: "指标1：", "指标", "1:…", ":…". */
const isMarker = (text: string): boolean =>
  new RegExp(`^${marker}$`).test(text) ||
  /^指标\s*[\dıIl△:：;；]/.test(text) ||
  /^[\dı]?\s*[:：;；]/.test(text)

const quantity =
  /^(?:[\u4E00-\u9FFF]{0,3}\s*[≥≤≧≦＞＜><=＝]+\s*[\d.]|\d[\d.,]*\s*(?:[%％‰]|[万亿千百]?[元个家户次人件场份套辆条台吨处项篇期批年月天日名所部亩]|万|亿|↑)|长期|当年|每年|20\d\d年)/

export const isQuantity = (text: string): boolean =>
  quantity.test(text) || /^[≥≤≧≦＞＜><=＝]*\s*\d[\d.,]*$/.test(text)

const numberOf = (text: string | undefined): number | null => {
  if (!text) return null
  if (text === '△') return 4
  const value = Number.parseInt(text.replace(/[ıIl]/g, '1'), 10)
  return Number.isNaN(value) ? null : value
}

/** Splits joined cell texts (\u0001 between cells) at their numbers. */
const itemsOf = (cells: readonly GridCell[]): { items: ScatteredItem[]; tail: string } => {
  const joined = cells.map(({ text }) => text).join('\u0001')
  const starts = [...joined.matchAll(itemStart)]
  const cellAt = (index: number): GridCell | undefined =>
    cells[joined.slice(0, index + 1).split('\u0001').length - 1]
  const clean = (text: string): string =>
    joinBroken(text.split('\u0001'))
      .replace(/^[\s:：;；]+/, '')
      .replace(/\s*[2-9]\s*[:：]\s*(?:指标.?)?\s*$/, '')
  const items = starts.flatMap((match, at): ScatteredItem[] => {
    const from = match.index + match[0].length
    const cell = cellAt(match.index + (match[0].startsWith('\u0001') ? 1 : 0))
    const name = clean(joined.slice(from, starts[at + 1]?.index ?? joined.length)).replace(
      /^指标[:：]?\s*$/,
      '',
    )
    return cell
      ? [{ number: numberOf(match.slice(1).find((digit) => digit !== undefined)), marked: true, name, cell }]
      : []
  })
  return { items: withoutRepeats(items), tail: clean(joined.slice(0, starts[0]?.index ?? joined.length)) }
}

/** "指标3" | "指标 3:安全培训" is one item. */
const withoutRepeats = (items: readonly ScatteredItem[]): ScatteredItem[] =>
  items.filter((item, at) => {
    const next = items[at + 1]
    return !(
      item.name === '' &&
      next &&
      next.name !== '' &&
      (item.number === null || item.number === next.number)
    )
  })

/** Level names in one cell; several where cells ran together. A name alone in the column of level 1 is level 1. */
const levelsIn = (
  text: string,
  vocabulary: Vocabulary,
): { level1: string | null; level2: string[] } | null => {
  const plain = text.replace(/\s/g, '').replace(/(指标)标$/, '$1')
  const [level1, level2] = [vocabulary.level1Of(plain), vocabulary.level2Of(plain)]
  if (level1 && (!level2 || vocabulary.parentOf(level2) === level1)) return { level1, level2: [] }
  if (level2) return { level1: null, level2: [level2] }
  const parts = plain.match(/[^标]+?指标/g) ?? []
  if (parts.length > 1 && parts.join('') === plain) {
    const level2s = parts.flatMap((part) => vocabulary.level2Of(part) ?? [])
    const level1s = parts.flatMap((part) =>
      vocabulary.level2Of(part) ? [] : (vocabulary.level1Of(part) ?? []),
    )
    if (level1s.length + level2s.length === parts.length)
      return { level1: level1s[0] ?? null, level2: level2s }
  }
  const bare = plain.replace(/^[^\p{Script=Han}]+|[^\p{Script=Han}]+$/gu, '')
  if (bare !== plain || bare.endsWith('指')) {
    const whole = bare.replace(/指$/, '指标')
    return whole === plain || whole.length < 3 ? null : levelsIn(whole, vocabulary)
  }
  const begun = plain.length >= 3 ? vocabulary.level2Of(`${plain}满意度`) : null
  return begun ? { level1: null, level2: [begun] } : null
}

/** What stands beside the table: the letters of 绩效指标 one by one, or signs that are no words. */
const isSideLabel = (cell: GridCell): boolean =>
  (cell.cell === 0 && cell.text.length <= 4) || !/\p{Script=Han}{2}|\d|长期/u.test(cell.text)

const isWord = (text: string): boolean => /\p{Script=Han}{2}|[A-Za-z]{2}/u.test(text)

/** Splits the filled cells of a row into levels, the value and the rest. */
const sorted = (row: FormRow, valueCell: number, vocabulary: Vocabulary) => {
  const rest: GridCell[] = []
  const level2: string[] = []
  let level1: string | null = null
  for (const cell of filled(row)) {
    const found = rest.length === 0 ? levelsIn(cell.text, vocabulary) : null
    if (found) {
      level1 ??= found.level1
      level2.push(...found.level2)
    } else if (rest.length > 0 || isMarker(cell.text) || !isSideLabel(cell)) rest.push(cell)
  }
  const last = rest.at(-1)
  const isValue =
    last !== undefined &&
    !isMarker(last.text) &&
    (isQuantity(last.text) ||
      (rest.length > 1 && last.cell >= valueCell && /[\p{Script=Han}\d]/u.test(last.text)))
  return { level1, level2, value: isValue ? last : null, rest: isValue ? rest.slice(0, -1) : rest }
}

/**
 * The text of a row that continues the name above: a row without number in the column of the names, or what
 * stands before the first number in the same cell. Text in the columns of the levels is damaged level names.
 */
const tailOf = (
  body: readonly GridCell[],
  tail: string,
  isNumbered: boolean,
  nameCell: number,
): GridCell[] => {
  const [first] = body
  if (!first || !isWord(tail) || tail === '指标') return []
  if (isNumbered)
    return first.text.includes('指标') && first.text.startsWith(tail.slice(0, 2))
      ? [{ ...first, text: tail }]
      : []
  return first.cell >= nameCell - 1 ? [{ ...first, text: tail }] : []
}

/** Where the name and the value stand in the header; rows are moved, so these are hints. */
type ScatteredColumns = { name: number; value: number }

/** Reads one row of a scattered indicator table. */
export const scatteredRowOf = (
  row: FormRow,
  columns: ScatteredColumns,
  vocabulary: Vocabulary,
): ScatteredRow => {
  const { level1, level2, value, rest } = sorted(row, columns.value, vocabulary)
  const [first, second] = rest
  // 指标 alone before a numbered cell is the second line of a level name
  const body =
    first && second && first.text === '指标' && second.text.startsWith('指标') ? rest.slice(1) : rest
  const { items, tail } = itemsOf(body)
  const named = items.map((item) => (isWord(item.name) ? item : { ...item, name: '' }))
  const isLevel = ({ number, name }: ScatteredItem): boolean =>
    number === null && levelsIn(name, vocabulary) !== null
  return {
    row,
    level1,
    level2: [
      ...level2,
      ...named.filter(isLevel).flatMap(({ name }) => levelsIn(name, vocabulary)?.level2 ?? []),
    ],
    items: named.filter((item) => !isLevel(item)),
    tail: tailOf(body, tail, items.length > 0, columns.name),
    values: value ? [value] : [],
  }
}
