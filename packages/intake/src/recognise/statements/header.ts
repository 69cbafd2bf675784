import { fold } from '@heng/domain/fold'
import type { Place } from '@heng/domain/place'
import type { ColumnShape, RowLabelShape, TableShape } from '@heng/domain/shapes/table-shape'
import type { GridRow } from '../../source'
import type { Side } from './draft'
import { isFigure } from './figures'
import { isCodeText, isTotalName, ordinalOf } from './row-labels'
import { isOtherColumn } from './other-columns'
import { fit } from './similarity'
import { yearOf } from './title-words'
import type { HeaderTarget, Vocabulary } from './vocabulary'
import { headerText, isHeaderWord, isPlausibleHeader, vocabularyOf } from './vocabulary'

/** A header position that carries figures. `column` is null for one the shape does not know. */
export type ColumnAt = {
  at: number
  key: string
  title: string
  side: Side | null
  column: ColumnShape | null
}
export type LabelAt = { at: number; label: RowLabelShape; side: Side | null }
/** A header text nobody can read. */
export type HeaderDoubt = { place: Place; text: string }

/** What the header rows of one stretch of a table say about its positions. */
export type Header = {
  columns: ColumnAt[]
  labels: LabelAt[]
  /** Positions of columns that the table prints beside its own; what stands there is no amount and no name. */
  others: HeaderDoubt[]
  /** Position at which the right side of a two-sided table begins. */
  split: number | null
  /** How well the words fitted, all positions together. */
  score: number
  doubts: HeaderDoubt[]
  year: number | null
}

const filled = (row: GridRow) => row.cells.filter((cell) => cell.text !== '')

/** "1 2 3 4" or "栏次 1 2 3" or "A B 1 2": the numbering of columns under a header. */
const isColumnNumbering = (row: GridRow): boolean => {
  const texts = filled(row).map((cell) => fold(cell.text))
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number)
  return (
    numbers.length >= 2 &&
    texts.every((text) => /^(?:\d{1,2}|[A-Z甲乙丙丁]|栏次|行次|\d{1,2}=[\d+-]+|\*+)$/.test(text)) &&
    numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  )
}

type RowNature = 'header' | 'data' | 'unknown'

const natureOf = (row: GridRow, vocabulary: Vocabulary, year: number | null): RowNature => {
  const cells = filled(row)
  if (cells.length === 0) return 'unknown'
  if (isColumnNumbering(row)) return 'header'
  if (cells.length <= 2 && cells.every((cell) => isTotalName(cell.text))) return 'data'
  let words = 0
  for (const cell of cells) {
    if (isFigure(cell.text) && !/^20\d\d$/.test(cell.text)) return 'data'
    if (isCodeText(cell.text) || ordinalOf(cell.text) !== null) return 'data'
    if (isHeaderWord(headerText(cell.text, year), vocabulary)) words += 1
  }
  return words * 2 >= cells.length || words >= 3 ? 'header' : 'unknown'
}

/** How many rows at the beginning are header rows; unreadable rows between header rows count with them. */
export const countHeaderRows = (rows: readonly GridRow[], shape: TableShape, year: number | null): number => {
  const vocabulary = vocabularyOf(shape)
  let count = 0
  for (let at = 0; at < Math.min(rows.length, 8); at += 1) {
    const row = rows[at]
    if (!row) break
    const nature = natureOf(row, vocabulary, year)
    if (nature === 'data') break
    if (nature === 'header') count = at + 1
    else if (at - count >= 2) break
  }
  // A damaged last header row is not like data: its cells stand under the header and none is a figure.
  const next = rows[count]
  if (count > 0 && next && natureOf(next, vocabulary, year) === 'unknown') {
    const plausible = filled(next).filter((cell) =>
      isPlausibleHeader(headerText(cell.text, year), vocabulary),
    ).length
    if (plausible >= 2) count += 1
  }
  return count
}

/** The words that stand over one position, from top to bottom, and those of a group to the left of it. */
type Stack = { at: number; own: { text: string; place: Place }[]; group: string }

const stacksOf = (rows: readonly GridRow[], width: number, year: number | null): Stack[] => {
  const stacks: Stack[] = []
  for (let at = 0; at < width; at += 1) {
    const own: Stack['own'] = []
    let group = ''
    rows.forEach((row) => {
      const cell = row.cells.find((one) => one.cell === at)
      if (cell && cell.text !== '') {
        own.push({ text: cell.text, place: { line: cell.line, cell: at } })
        return
      }
      if (own.length > 0) return
      const left = row.cells.filter((one) => one.cell < at && one.text !== '').at(-1)
      if (left) group += headerText(left.text, year)
    })
    stacks.push({ at, own, group })
  }
  return stacks
}

const candidatesOf = (stack: Stack, year: number | null): string[] => {
  const texts = stack.own.map(({ text }) => headerText(text, year))
  const candidates = new Set<string>()
  for (let from = 0; from < texts.length; from += 1)
    for (let to = texts.length; to > from; to -= 1) candidates.add(texts.slice(from, to).join(''))
  // 本年 + 预算数 and the like: a year alone above its words
  if (stack.group !== '' && texts.length > 0) candidates.add(stack.group + texts.join(''))
  return [...candidates]
}

const periodOf = (stack: Stack, year: number | null): 'previous' | 'current' | null => {
  const texts = stack.group + stack.own.map(({ text }) => headerText(text, year)).join('')
  const [previous, current] = [texts.includes('上年'), texts.includes('本年')]
  return previous === current ? null : previous ? 'previous' : 'current'
}

const scoreOf = (
  candidates: readonly string[],
  target: HeaderTarget,
  period: ReturnType<typeof periodOf>,
) => {
  let best = 0
  for (const candidate of candidates)
    for (const title of target.titles) {
      const coded = target.is === 'label' && /[码号]$/.test(title)
      const value = coded && !/[码号]/.test(candidate) ? 0 : fit(candidate, title)
      // of two exact fits the longer says more: 基本支出小计 against 小计
      if (value > 0) best = Math.max(best, value + (value === 1 ? title.length * 0.001 : 0))
      if (best > 1.02) break
    }
  if (target.is === 'column' && target.column.period && target.column.period !== (period ?? 'current'))
    return best * 0.9
  return best
}

type Pairing = { pairs: [number, number][]; total: number }

/** The best pairing that keeps both orders. */
const orderedPairing = (scores: readonly (readonly number[])[], targets: number): Pairing => {
  const table = Array.from({ length: scores.length + 1 }, () => Array.from({ length: targets + 1 }, () => 0))
  for (let p = 1; p <= scores.length; p += 1)
    for (let t = 1; t <= targets; t += 1) {
      const score = scores[p - 1]?.[t - 1] ?? 0
      const matched = score > 0 ? (table[p - 1]?.[t - 1] ?? 0) + score : 0
      const row = table[p]
      if (row) row[t] = Math.max(matched, table[p - 1]?.[t] ?? 0, row[t - 1] ?? 0)
    }
  const pairs: [number, number][] = []
  let [p, t] = [scores.length, targets]
  while (p > 0 && t > 0) {
    const here = table[p]?.[t] ?? 0
    if (here === (table[p - 1]?.[t] ?? 0)) p -= 1
    else if (here === (table[p]?.[t - 1] ?? 0)) t -= 1
    else {
      pairs.unshift([p - 1, t - 1])
      p -= 1
      t -= 1
    }
  }
  return { pairs, total: table[scores.length]?.[targets] ?? 0 }
}

/** The best pairing pair by pair, for headers in another order. */
const freePairing = (scores: readonly (readonly number[])[]): Pairing => {
  const all = scores
    .flatMap((row, p) => row.map((score, t) => ({ p, t, score })))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score || left.p - right.p || left.t - right.t)
  const [usedPositions, usedTargets] = [new Set<number>(), new Set<number>()]
  const pairs: [number, number][] = []
  let total = 0
  for (const { p, t, score } of all) {
    if (usedPositions.has(p) || usedTargets.has(t)) continue
    usedPositions.add(p)
    usedTargets.add(t)
    pairs.push([p, t])
    total += score
  }
  return { pairs, total }
}

const pairingOf = (stacks: readonly Stack[], targets: readonly HeaderTarget[], year: number | null) => {
  const scores = stacks.map((stack) => {
    const [candidates, period] = [candidatesOf(stack, year), periodOf(stack, year)]
    return targets.map((target) => scoreOf(candidates, target, period))
  })
  const ordered = orderedPairing(scores, targets.length)
  const free = freePairing(scores)
  return free.total > ordered.total + 0.05 ? free : ordered
}

/** Where the right side begins: the second position that names rows, or the 支出 of the group header. */
const splitOf = (
  rows: readonly GridRow[],
  vocabulary: Vocabulary,
  year: number | null,
): number | null | 'many' => {
  const titles = new Set(
    vocabulary.targets.flatMap((target) =>
      target.is === 'label' && target.label.field === 'name' ? target.titles : [],
    ),
  )
  for (const row of rows.toReversed()) {
    const named = filled(row).filter((cell) => titles.has(headerText(cell.text, year)))
    const distinct = named.filter((cell, at) => at === 0 || cell.cell > (named[at - 1]?.cell ?? 0) + 1)
    if (distinct.length > 2) return 'many'
    if (distinct.length === 2) return distinct[1]?.cell ?? null
  }
  for (const row of rows) {
    const cells = filled(row)
    const right = cells.find((cell) => fold(cell.text) === '支出')
    if (right && cells.some((cell) => fold(cell.text) === '收入')) return right.cell
  }
  return null
}

const pairingTotal = (stacks: readonly Stack[], vocabulary: Vocabulary, year: number | null): number =>
  pairingOf(stacks, vocabulary.targets, year).total

/**
 * The words over each position. An upper header row may have lost its first empty cell (or gained one), so
 * that its words stand beside their column; it is moved by one where that fits clearly better.
 */
const bestStacks = (
  rows: readonly GridRow[],
  shape: TableShape,
  width: number,
  year: number | null,
): Stack[] => {
  const vocabulary = vocabularyOf(shape)
  const asPrinted = stacksOf(rows, width, year)
  if (shape.sides === 2 || rows.length < 2) return asPrinted
  let best = { stacks: asPrinted, total: pairingTotal(asPrinted, vocabulary, year), rows }
  if (best.total >= Math.min(vocabulary.targets.length, width) * 0.98) return asPrinted
  for (let at = 0; at < rows.length - 1; at += 1)
    for (const by of [1, -1]) {
      const row = best.rows[at]
      if (!row || (by < 0 && row.cells[0]?.text !== '')) continue
      const cells = row.cells.map((cell) => ({ ...cell, cell: cell.cell + by }))
      const moved = best.rows.with(at, { ...row, cells })
      const stacks = stacksOf(moved, width, year)
      const total = pairingTotal(stacks, vocabulary, year)
      if (total > best.total + 0.3) best = { stacks, total, rows: moved }
    }
  return best.stacks
}

const printedTitle = (stack: Stack): string => {
  // signs without a word are what recognition made of a line of the header that could not be read
  const worded = stack.own.filter(
    ({ text }) => /\p{L}/u.test(text) && !/^[^\p{Script=Han}]*[^\p{L}\p{N}\s()%.,/-]/u.test(text),
  )
  return (worded.length > 0 ? worded : stack.own).map(({ text }) => text).join('/')
}

/** Reads the header rows of a stretch; null when they are no header of this shape. */
export const readHeader = (
  rows: readonly GridRow[],
  shape: TableShape,
  givenYear: number | null,
  width: number,
): Header | null => {
  const vocabulary = vocabularyOf(shape)
  const years = rows.flatMap((row) => filled(row).flatMap((cell) => yearOf(cell.text) ?? []))
  const year = givenYear ?? (years.length > 0 ? Math.max(...years) : null)
  const numbered = rows.filter((row) => !isColumnNumbering(row))
  const stacks = bestStacks(numbered, shape, width, year)
  const split = shape.sides === 2 ? splitOf(numbered, vocabulary, year) : null
  if (split === 'many' || (shape.sides === 2 && split === null)) return null
  const header: Header = { columns: [], labels: [], others: [], split, score: 0, doubts: [], year }
  const sides: (readonly [Side | null, readonly Stack[]])[] =
    split === null
      ? [[null, stacks]]
      : [
          ['revenue', stacks.filter((stack) => stack.at < split)],
          ['expenditure', stacks.filter((stack) => stack.at >= split)],
        ]
  for (const [side, own] of sides) addSide(header, own, side, shape, vocabulary, year)
  addDoubts(header, stacks, vocabulary, year)
  return header.columns.length > 0 ? header : null
}

const addSide = (
  header: Header,
  stacks: readonly Stack[],
  side: Side | null,
  shape: TableShape,
  vocabulary: Vocabulary,
  year: number | null,
): void => {
  const targets = vocabulary.targets.filter((target) => {
    const own = target.is === 'label' ? target.label.side : target.column.side
    return side === null || own === undefined || own === side
  })
  const { pairs, total } = pairingOf(stacks, targets, year)
  header.score += total
  const paired = new Set<number>()
  for (const [p, t] of pairs) {
    const [stack, target] = [stacks[p], targets[t]]
    if (!stack || !target) continue
    paired.add(stack.at)
    if (target.is === 'label') header.labels.push({ at: stack.at, label: target.label, side })
    else
      header.columns.push({
        at: stack.at,
        key: target.column.key,
        title: printedTitle(stack),
        side,
        column: target.column,
      })
  }
  const matched = header.columns.filter((column) => column.side === side).map((column) => column.at)
  const first = Math.min(...matched)
  const lastLabel = Math.max(
    -1,
    ...header.labels.filter((label) => label.side === side && label.at < first).map((label) => label.at),
  )
  const named = header.labels.some((label) => label.side === side && label.label.field === 'name')
  for (const stack of stacks) {
    if (paired.has(stack.at) || stack.own.length === 0) continue
    const title = fold(stack.own.at(-1)?.text ?? '')
    const [place] = stack.own.map((own) => own.place)
    const beside = named && stack.at < first && /^\p{Script=Han}[\p{Script=Han}()]+$/u.test(title)
    if (place && (isOtherColumn(title) || (beside && !figureTitle.test(title)))) {
      header.others.push({ place, text: printedTitle(stack) })
      continue
    }
    // before the columns that are known only another year's figures can stand
    if (stack.at < first && (stack.at < lastLabel || !figureTitle.test(title))) continue
    if (/^[\u4E00-\u9FFF()\d年月%:、"/-]{2,}$/u.test(title) && !/备注|说明/.test(title))
      header.columns.push({
        at: stack.at,
        key: openKey(stack, shape),
        title: printedTitle(stack),
        side,
        column: null,
      })
  }
  header.columns.sort((left, right) => left.at - right.at)
}

/** What the title of a column of figures says, known or not. */
const figureTitle = /(?:预算|执行|决算|完成|实际|批复)数$|20\d\d年|^上年|^年初|(?:资金|金额|经费)$/

/** The key of a column the document names itself: its printed title. */
const openKey = (stack: Stack, shape: TableShape): string => {
  const texts = stack.own.map(({ text }) => text.replace(/\s+/gu, ''))
  return shape.openColumns ? (texts.at(-1) ?? '') : texts.join('')
}

const addDoubts = (
  header: Header,
  stacks: readonly Stack[],
  vocabulary: Vocabulary,
  year: number | null,
): void => {
  const byLine = new Map<number, HeaderDoubt>()
  const extra = new Set([
    ...header.columns.filter((column) => column.column === null).map((column) => column.at),
    ...header.others.map(({ place }) => place.cell),
  ])
  for (const stack of stacks)
    for (const { text, place } of stack.own) {
      const folded = headerText(text, year)
      const otherYear = /20\d\d/.test(folded)
      if ((extra.has(stack.at) || isPlausibleHeader(folded, vocabulary)) && !otherYear) continue
      const before = byLine.get(place.line)
      byLine.set(place.line, before ? { ...before, text: `${before.text} ${text}` } : { place, text })
    }
  header.doubts.push(...byLine.values())
}
