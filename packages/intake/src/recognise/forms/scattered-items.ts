import type { GridCell } from '../../source'
import { filled, type FormRow } from './form-row'
import { joinCut } from './join-cut'
import type { Vocabulary } from './vocabulary'

/** One numbered item of a scattered row: "指标 2:满意度". The number is null where it was lost. */
export type ScatteredItem = {
  number: number | null
  name: string
  /** Where borders cut the name: the characters about these places may be damaged. */
  seams: readonly number[]
  cell: GridCell
}

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
  /(?:指标[:：]?\s*\u0001?\s*([\dıIl△]{1,2})\s*\u0001?\s*[:：;；]|指标[:：]?\s*\u0001?\s*[:：;；]|指标\s*([\d△])\s*(?=\u0001|$)|(?:^|\u0001)\s*([\dı])\s*[:：]|(?:^|\u0001)[:：;；]|(?:^|\u0001)指?\u0001?\S?标\s*(\d)\s*[:：;；]|[\s\u0001]([2-9])\s*[:：]\s*(?=[\u4E00-\u9FFF])|指标[:：]?(?=\u0001|$))\s*/g

/** Whether a cell carries the number of an indicator: "指标1：", "指标", "1:…", ":…". */
const isMarker = (text: string): boolean =>
  new RegExp(`^${marker}$`).test(text) ||
  /^指标\s*[\dıIl△:：;；]/.test(text) ||
  /^[\dı]?\s*[:：;；]\s*(?:$|[:：\p{L}\p{N}《“"(（])/u.test(text)

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
    joinCut(text.split('\u0001'))
      .replace(/^[\s:：;；]+/, '')
      .replace(/\s*[2-9]\s*[:：]\s*(?:指标.?)?\s*$/, '')
      .replace(/[\s.·_—–-]+$|[。.]{2,}$/, '')
  const items = starts.flatMap((match, at): ScatteredItem[] => {
    const from = match.index + match[0].length
    const cell = cellAt(match.index + (match[0].startsWith('\u0001') ? 1 : 0))
    const printed = joined.slice(from, starts[at + 1]?.index ?? joined.length)
    const name = clean(printed).replace(/^指标[:：]?\s*$/, '')
    const number = numberOf(match.slice(1).find((digit) => digit !== undefined))
    const seams = seamsOf(printed.split('\u0001'), match[0].slice(1).includes('\u0001'))
    return cell
      ? [{ number, name, seams: /^[^\p{L}\p{N}《“"]/u.test(name) ? [0, ...seams] : seams, cell }]
      : []
  })
  return { items: withoutRepeats(items), tail: clean(joined.slice(0, starts[0]?.index ?? joined.length)) }
}

/** Where the borders stand in the joined name; `isCutBefore`: one stands before its first character. */
const seamsOf = (parts: readonly string[], isCutBefore: boolean): number[] => {
  const seams = isCutBefore || parts[0]?.trim() === '' ? [0] : []
  for (let at = 1; at < parts.length; at += 1) seams.push(joinCut(parts.slice(0, at)).length)
  return seams
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
  const plain = text
    .replace(/\s/g, '')
    .replace(/(指标)标$/, '$1')
    .replace(/指[^标]$/, '指标')
  const [level1, level2] = [vocabulary.level1Of(plain), vocabulary.level2Of(plain)]
  if (level1 && (!level2 || vocabulary.parentOf(level2) === level1)) return { level1, level2: [] }
  if (level2) return { level1: null, level2: [level2] }
  const parts = plain.match(/[^标]+?指标/g) ?? []
  if (parts.length > 1 && parts.join('') === plain) {
    const level2s = parts.flatMap((part) => vocabulary.level2Of(part) ?? [])
    const level1s = parts.flatMap((part) =>
      vocabulary.level2Of(part) ? [] : (vocabulary.level1Of(part) ?? []),
    )
    // "出指标": the end of a level name whose first character was cut off
    const remains = parts.filter((part) => part.length <= 3)
    if (level2s.length > 0 && level1s.length + level2s.length + remains.length >= parts.length)
      return { level1: level1s[0] ?? null, level2: level2s }
  }
  const bare = plain.replace(/^[^\p{Script=Han}]+|[^\p{Script=Han}]+$/gu, '')
  if (bare !== plain || bare.endsWith('指')) {
    const whole = bare.replace(/指$/, '指标')
    return whole === plain || whole.length < 3 ? null : levelsIn(whole, vocabulary)
  }
  const end = /[^\p{Script=Han}]([\p{Script=Han}]{3,7}指标)$/u.exec(plain)?.[1]
  if (end) return levelsIn(end, vocabulary)
  const begun = plain.length >= 3 ? vocabulary.level2Of(`${plain}满意度`) : null
  return begun ? { level1: null, level2: [begun] } : null
}

/** What stands beside the table: the letters of 绩效指标 one by one, or signs that are no words. */
const isSideLabel = (cell: GridCell): boolean =>
  (cell.cell === 0 && cell.text.length <= 4) || !/\p{Script=Han}{2}|\d|长期/u.test(cell.text)

/** Whether a text holds words: not the same few signs again and again, as of a line that could not be read. */
const isWord = (text: string): boolean => {
  if (/[\u3040-\u30FF]/.test(text) || !/\p{Script=Han}{2}|[A-Za-z]{3}/u.test(text)) return false
  const plain = text.replace(/\s/g, '')
  return plain.length < 10 || new Set(plain).size * 2 >= plain.length
}

/** Splits the filled cells of a row into levels, the value and the rest. */
const sorted = (row: FormRow, columns: ScatteredColumns, vocabulary: Vocabulary) => {
  const rest: GridCell[] = []
  const level2: string[] = []
  let level1: string | null = null
  const cells = filled(row)
  const names = columns.name
  for (const [at, cell] of cells.entries()) {
    const isNamed: boolean = (level1 !== null || level2.length > 0) && cell.cell >= names
    const found: ReturnType<typeof levelsIn> =
      rest.length === 0 && !isNamed ? levelsIn(cell.text, vocabulary) : null
    const isSide = cell.cell === 0 && names > 0 && /^[绩效指标\s]+$/.test(cell.text)
    // words in the columns of the levels that are no level: its name was damaged
    const isDamagedLevel =
      rest.length === 0 && cell.cell < names && !isMarker(cell.text) && (cells[at + 1]?.cell ?? 0) >= names
    if (found) {
      level1 ??= found.level1
      level2.push(...found.level2)
    } else if (!isSide && !isDamagedLevel && (rest.length > 0 || isMarker(cell.text) || !isSideLabel(cell)))
      rest.push(cell)
  }
  const last = rest.at(-1)
  const isValue =
    last !== undefined &&
    last.cell >= names &&
    !isMarker(last.text) &&
    (isQuantity(last.text) ||
      (last.cell >= columns.value && (rest.length > 1 ? /[\p{Script=Han}\d]/u : /^\d/).test(last.text)))
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
  if (!first || !isWord(tail) || /^指标.?$/.test(tail)) return []
  if (isNumbered)
    return first.text.includes('指标') && first.text.startsWith(tail.slice(0, 2))
      ? [{ ...first, text: tail }]
      : []
  return first.cell >= nameCell ? [{ ...first, text: tail }] : []
}

/** Dots that recognition made of a faint line of text, up to the colon where it can be read again. */
const withoutFiller = (cell: GridCell): GridCell =>
  /^[·•…]{3}|^[·•…—–-]+\s*[:：]/.test(cell.text)
    ? { ...cell, text: cell.text.replace(/^[·•…\s.+—–-]+/, '') }
    : cell

/** "指标:续性" | ":项目的持" is one name: what stands behind the first mark is the end of the second line. */
const inOrder = (body: readonly GridCell[]): readonly GridCell[] => {
  const [first, second] = body
  const last = body.at(-1)
  const end = /^指标\s*[:：]\s*(\p{Script=Han}{1,6})$/u.exec(first?.text ?? '')?.[1]
  if (!first || !second || !last || !end || !/^[:：]/.test(second.text)) return body
  const moved = body.with(0, { ...first, text: '指标' })
  return moved.with(body.length - 1, { ...last, text: `${last.text}${end}` })
}

/** Where the names (with the part that a border cut off before them) and the values stand in the header. */
type ScatteredColumns = { name: number; value: number }

/** Reads one row of a scattered indicator table. */
export const scatteredRowOf = (
  row: FormRow,
  columns: ScatteredColumns,
  vocabulary: Vocabulary,
): ScatteredRow => {
  const { level1, level2, value, rest } = sorted(row, columns, vocabulary)
  const [first, second] = rest
  // 指标 alone before a numbered cell is the second line of a level name
  const body =
    first && second && first.text === '指标' && second.text.startsWith('指标') ? rest.slice(1) : rest
  const { items, tail } = itemsOf(inOrder(body.map(withoutFiller)))
  const named = items.map((item) =>
    isWord(item.name) || item.name === value?.text ? item : { ...item, name: '' },
  )
  const above = items.length > 0 ? levelsIn(tail, vocabulary) : null
  const isLevel = ({ number, name }: ScatteredItem): boolean =>
    number === null && levelsIn(name, vocabulary) !== null
  return {
    row,
    level1,
    level2: [
      ...level2,
      ...(above?.level2 ?? []),
      ...named.filter(isLevel).flatMap(({ name }) => levelsIn(name, vocabulary)?.level2 ?? []),
    ],
    items: named.filter((item) => !isLevel(item)),
    tail: above ? [] : tailOf(body, tail, items.length > 0, columns.name),
    values: value ? [value] : [],
  }
}
