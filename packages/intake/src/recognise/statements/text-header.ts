import type { ColumnShape, RowLabelShape, TableShape } from '@heng/domain/shapes/table-shape'
import type { Side } from './draft'
import { isFigure } from './figures'
import { ordinalOf } from './row-labels'
import { isFurniture } from './text-pages'
import type { PageLine, TextTable } from './text-pages'
import { headerText, vocabularyOf } from './vocabulary'

/** A header word in reading order. */
export type HeaderItem =
  | { is: 'label'; label: RowLabelShape; side: Side | null }
  | { is: 'column'; column: ColumnShape | null; key: string; title: string; side: Side | null }

export type TextHeader = { items: HeaderItem[]; lines: Set<number> }

const tokensOf = (raw: string): string[] => raw.split(/\s+/u).filter((token) => token !== '')

const startsRow = (line: PageLine): boolean => {
  const tokens = tokensOf(line.raw)
  const [first = ''] = tokens
  return (
    (ordinalOf(line.text) !== null && !/^[1-9]\d?月/.test(line.text)) ||
    tokens.some((token) => isFigure(token) && (!/^\d{1,2}$/.test(token) || token === first)) ||
    /^(?:其\s*中|减)\s*[:：]/.test(line.text)
  )
}

/** Whether a line consists of header words or pieces of them. */
const isHeaderLine = (line: PageLine, words: readonly string[]): boolean => {
  const folded = headerText(line.text, null)
  if (folded === '' || folded.length > 80) return false
  let rest = folded
  let matched = 0
  while (rest !== '') {
    const word = words.find((one) => rest.startsWith(one))
    if (!word) break
    matched += word.length
    rest = rest.slice(word.length)
  }
  return rest === '' ? matched > 0 : words.some((word) => word.includes(rest) && rest.length >= 2)
}

/** The lines of the header: those before the first row of a page, and those behind a title below the table. */
const headerLines = (table: TextTable, shape: TableShape): PageLine[] => {
  const words = vocabularyOf(shape).words.toSorted((left, right) => right.length - left.length)
  const found: PageLine[] = []
  for (const { lines, titleAt } of table.pages) {
    const leading: PageLine[] = []
    let known = false
    for (const [at, line] of lines.entries()) {
      if (at === titleAt || isFurniture(line.text)) continue
      if (startsRow(line)) break
      leading.push(line)
      known ||= isHeaderLine(line, words)
    }
    if (known)
      found.push(...(shape.openColumns ? leading : leading.filter((line) => isHeaderLine(line, words))))
    if (titleAt === null) continue
    for (const line of lines.slice(titleAt + 1))
      if (!found.includes(line) && !startsRow(line) && isHeaderLine(line, words)) found.push(line)
  }
  return found
}

/** Splits the words of columns the document names itself: 防疫支出调整特殊转移支付调整. */
const openTitles = (text: string): string[] =>
  text.match(/.+?(?:调整数?|增减额?|追加额?|安排|资金|债券|专款|额|数)(?=.{3,}|$)|.+$/gu) ?? []

/** Reads the header words of a text table in reading order; a label that names rows opens a side. */
export const textHeader = (table: TextTable, shape: TableShape): TextHeader => {
  const lines = headerLines(table, shape)
  const text = headerText(lines.map((line) => line.raw).join(''), null)
  const titles = vocabularyOf(shape)
    .targets.flatMap((target) => target.titles.map((title) => ({ title, target })))
    .sort((left, right) => right.title.length - left.title.length)
  const items: HeaderItem[] = []
  let side: Side | null = null
  let unknown = ''
  const flush = (): void => {
    if (unknown !== '' && shape.openColumns && items.length > 0)
      for (const title of openTitles(unknown))
        items.push({ is: 'column', column: null, key: title, title, side })
    unknown = ''
  }
  for (let at = 0; at < text.length; ) {
    const match = titles.find(
      ({ title, target }) =>
        text.startsWith(title, at) &&
        !(
          target.is === 'column' &&
          target.column.side !== undefined &&
          side !== null &&
          target.column.side !== side
        ),
    )
    if (!match) {
      unknown += text[at]
      at += 1
      continue
    }
    flush()
    const { target, title } = match
    at += title.length
    if (target.is === 'label') {
      if (shape.sides === 2 && target.label.field === 'name') side = side === null ? 'revenue' : 'expenditure'
      items.push({ is: 'label', label: target.label, side })
    } else items.push({ is: 'column', column: target.column, key: target.column.key, title, side })
  }
  flush()
  return { items, lines: new Set(lines.map((line) => line.line)) }
}
