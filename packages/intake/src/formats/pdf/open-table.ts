import { boxOf } from './geometry'
import type { PdfCell, PdfRow } from './table-rows'
import { rowGroups } from './row-groups'
import { lineTextOf, partsOf as partsBetween, type VisualLine } from './visual-lines'

const partsOf = (line: VisualLine): VisualLine[] => partsBetween(line, true)

type Span = { left: number; right: number }

/** Rows of amounts that show where the columns of a table without lines stand. */
const evidentRows = 3
const evidentParts = 3
/** Lines of a header that may stand above the first row of amounts. */
const headerLimit = 8

/** Columns may touch: widths are not exact to a point. */
const slack = 2
/** Titles may run over the edge of their column by this much. */
const titleSlack = 4
/** The name of a group stands this share of its height above the titles of its columns. */
const groupRise = 1.2
/** Lines of one title stand no further apart than this share of their height. */
const sameTitle = 1.8

/** Digits alone may be a code, a year or a number in a list. */
const isAmount = (text: string): boolean => /^[-+]?(?:[\d,]+\.\d+%?|\d{1,3}(?:,\d{3})+)$/.test(text)

const isFrame = (text: string): boolean => /[:：。]|[表书]$|^[表—-]/.test(text)

const isRow = (line: VisualLine): boolean => {
  const parts = partsOf(line)
  return parts.length >= 2 && parts.some((part) => isAmount(lineTextOf(part)))
}

const overlap = (one: Span, other: Span): number =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left)

/** The stretches across the page that parts cover; those that overlap are one. */
const covered = (spans: readonly Span[], leeway = slack): Span[] => {
  const found: Span[] = []
  for (const { left, right } of [...spans].sort((one, other) => one.left - other.left)) {
    const last = found.at(-1)
    if (last && left < last.right - leeway) last.right = Math.max(last.right, right)
    else found.push({ left, right })
  }
  return found
}

const touched = (part: Span, columns: readonly Span[]): number[] =>
  columns.flatMap((column, at) => (overlap(part, column) > slack ? [at] : []))

const cellOf = (parts: readonly VisualLine[]): PdfCell => ({
  text: parts.map(lineTextOf).join(''),
  box: boxOf(parts.flatMap((part) => [...part.pieces])),
})

const rowOf = (placed: ReadonlyMap<number, VisualLine[]>, count: number): PdfRow => ({
  cells: Array.from({ length: count }, (_, at) => cellOf(placed.get(at) ?? [])),
  box: boxOf([...placed.values()].flat().flatMap((part) => [...part.pieces])),
})

const put = (placed: Map<number, VisualLine[]>, at: number, part: VisualLine): void => {
  const own = placed.get(at)
  if (own) own.push(part)
  else placed.set(at, [part])
}

const nearestTo = (part: Span, columns: readonly Span[]): number => {
  const distances = columns.map((column) => Math.max(column.left - part.right, part.left - column.right))
  return Math.max(0, distances.indexOf(Math.min(...distances)))
}

/** The header: titles over several columns in a row of their own, those over one joined from their lines. */
const headerRows = (lines: readonly VisualLine[], columns: readonly Span[]): PdfRow[] => {
  const groups = new Map<number, VisualLine[]>()
  const titles = new Map<number, VisualLine[]>()
  for (const part of lines.flatMap(partsOf)) {
    const over = touched(part, columns)
    const [first] = over
    if (first === undefined) put(groups, nearestTo(part, columns), part)
    else put(over.length > 1 ? groups : titles, first, part)
  }
  for (const [at, parts] of titles) {
    const cut = parts.findLastIndex(
      (part, nth) => part.y - (parts[nth - 1]?.y ?? part.y) > sameTitle * part.height,
    )
    if (cut < 1) continue
    for (const part of parts.slice(0, cut)) put(groups, at, part)
    titles.set(at, parts.slice(cut))
  }
  return [groups, titles].flatMap((placed) => (placed.size > 0 ? [rowOf(placed, columns.length)] : []))
}

export type OpenTable = { from: number; to: number; rows: readonly PdfRow[] }

/** How many lines above the first row of amounts belong to the header. */
const headerStart = (lines: readonly VisualLine[], first: number): number => {
  let from = first
  while (from > 0 && first - from < headerLimit) {
    const line = lines[from - 1]
    if (!line || partsOf(line).some((part) => isFrame(lineTextOf(part)))) break
    from -= 1
  }
  return from
}

/** What stands above a table: its title, or the line that names the unit of its amounts. */
const isAbove = (line: VisualLine): boolean =>
  !isRow(line) &&
  partsOf(line).some((part) => {
    const text = lineTextOf(part)
    return /(?:表|书|情况)(?:[（(].{0,20}[）)])?$|单位[:：]|^附?[表件][\d一二三四五六七八九十]/.test(text)
  })

/** The column of a header's title that stands over no body: the nearest that no title names, with no named one between. */
const nearestUntitled = (title: Span, columns: readonly Span[], named: ReadonlySet<Span>): Span | null => {
  const distance = (column: Span): number => Math.max(column.left - title.right, title.left - column.right)
  const isHidden = (column: Span): boolean =>
    [...named].some((other) =>
      column.left < title.left
        ? other.left > column.left && other.left < title.left
        : other.left < column.left && other.left > title.left,
    )
  const free = columns.filter((column) => !named.has(column) && !isHidden(column))
  return free.sort((one, other) => distance(one) - distance(other))[0] ?? null
}

/** Where so many rows have words in a column, another in which hardly any has is none by itself. */
const weak = 2
const strong = 4

/**
 * The columns that the parts of rows cover. A few words set in the middle (合计 among names set to the left) stand in the column
 * before them when no row has both.
 */
const bodyColumns = (rows: readonly VisualLine[]): Span[] => {
  const parts = rows.map(partsOf)
  const columns: Span[] = []
  let before = new Set<number>()
  for (const span of covered(parts.flat())) {
    const inside = (part: VisualLine): boolean => overlap(part, span) > slack
    const own = new Set(parts.flatMap((line, at) => (line.some(inside) ? [at] : [])))
    const isWords = !parts.flat().some((part) => inside(part) && isAmount(lineTextOf(part)))
    const last = columns.at(-1)
    const apart = ![...own].some((at) => before.has(at))
    if (last && isWords && own.size <= weak && before.size >= strong && apart) last.right = span.right
    else {
      columns.push(span)
      before = own
    }
  }
  return columns
}

/** Columns by what stands in the rows; a title that is centred over one widens it, one over none is a column by itself. */
const columnsOf = (spans: readonly Span[], header: readonly VisualLine[]): Span[] => {
  const lowest = header.findLast((line) => partsOf(line).length >= evidentParts)
  // what stands clearly above a row of titles names a group of columns
  const isGroup = (line: VisualLine): boolean =>
    lowest !== undefined && lowest.y - line.y > groupRise * line.height
  const titles = covered(header.filter((line) => !isGroup(line)).flatMap(partsOf), titleSlack)
  const columns = spans.map((span) => ({ ...span }))
  const named = new Set(columns.filter((column) => titles.some((title) => overlap(title, column) > slack)))
  for (const title of titles) {
    if (touched(title, spans).length > 0) continue
    const column = nearestUntitled(title, columns, named)
    if (column) {
      column.left = Math.min(column.left, title.left)
      column.right = Math.max(column.right, title.right)
      named.add(column)
    } else {
      columns.push(title)
      named.add(title)
    }
  }
  return columns.sort((one, other) => one.left - other.left)
}

/** The table without ruling lines among lines that belong together; null where there is none. */
const tableOf = (lines: readonly VisualLine[], begin: number, end: number): OpenTable | null => {
  const rows = Array.from({ length: end - begin }, (_, at) => begin + at).filter((at) => {
    const line = lines[at]
    return line !== undefined && isRow(line)
  })
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  const body = lines.slice(first, last + 1)
  const full = body.filter((line) => partsOf(line).length >= evidentParts)
  if (full.length < evidentRows || rows.length * 2 < body.length) return null
  const from = Math.max(begin, headerStart(lines, first))
  const header = lines.slice(from, first)
  const columns = columnsOf(bodyColumns(body.filter(isRow)), header)
  if (columns.length < evidentParts) return null
  // what is wrapped below the last amount belongs to the table as well
  const groups = rowGroups(lines.slice(first, end), isRow, last - first)
  const table = groups.map((group) => {
    const placed = new Map<number, VisualLine[]>()
    for (const part of group.flatMap(partsOf)) put(placed, touched(part, columns)[0] ?? 0, part)
    return rowOf(placed, columns.length)
  })
  const count = groups.reduce((sum, group) => sum + group.length, 0)
  return { from, to: first + count, rows: [...headerRows(header, columns), ...table] }
}

/**
 * The tables without ruling lines among the lines of a page, each by the columns in which its amounts stand. Where parts do
 * not fit columns there is none.
 */
export const openTables = (lines: readonly VisualLine[]): OpenTable[] => {
  const cuts = lines.flatMap((line, at) => (isAbove(line) ? [at] : []))
  return [-1, ...cuts].flatMap((cut, nth) => tableOf(lines, cut + 1, cuts[nth] ?? lines.length) ?? [])
}
