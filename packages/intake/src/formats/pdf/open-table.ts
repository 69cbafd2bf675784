import { boxOf } from './geometry'
import type { PdfCell, PdfRow } from './table-rows'
import { lineTextOf, partsOf, type VisualLine } from './visual-lines'

type Span = { left: number; right: number }

/** Rows of amounts that show where the columns of a table without lines stand. */
const evidentRows = 3
const evidentParts = 3
/** Lines of a header that may stand above the first row of amounts. */
const headerLimit = 6

/** Columns may touch: widths are not exact to a point. */
const slack = 2
/** Lines of one title stand no further apart than this share of their height. */
const sameTitle = 1.8

const isAmount = (text: string): boolean => /^[-+]?[\d,]+\.\d+%?$/.test(text)

const isFrame = (text: string): boolean => /[:：。]|[表书]$|^[表—-]/.test(text)

const isRow = (line: VisualLine): boolean => {
  const parts = partsOf(line)
  return parts.length >= 2 && parts.some((part) => isAmount(lineTextOf(part)))
}

/** Whether words stand behind an amount: a table of two sides, which its readers part better by themselves. */
const hasTwoSides = (line: VisualLine): boolean => {
  const texts = partsOf(line).map(lineTextOf)
  const amount = texts.findIndex(isAmount)
  return amount >= 0 && texts.slice(amount).some((text) => /\p{Script=Han}{2}/u.test(text))
}

const overlap = (one: Span, other: Span): number =>
  Math.min(one.right, other.right) - Math.max(one.left, other.left)

/** The stretches across the page that parts cover; those that overlap are one. */
const covered = (spans: readonly Span[]): Span[] => {
  const found: Span[] = []
  for (const { left, right } of [...spans].sort((one, other) => one.left - other.left)) {
    const last = found.at(-1)
    if (last && left < last.right - slack) last.right = Math.max(last.right, right)
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

/** The header: titles over several columns in a row of their own, those over one joined from their lines. */
const headerRows = (lines: readonly VisualLine[], columns: readonly Span[]): PdfRow[] => {
  const groups = new Map<number, VisualLine[]>()
  const titles = new Map<number, VisualLine[]>()
  for (const part of lines.flatMap(partsOf)) {
    const over = touched(part, columns)
    const [first] = over
    if (first !== undefined) put(over.length > 1 ? groups : titles, first, part)
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

/**
 * The table without ruling lines among the lines of a page, by the columns in which its amounts stand; null where there is
 * none, or where its parts do not fit the columns.
 */
export const openTable = (lines: readonly VisualLine[]): OpenTable | null => {
  const rows = lines.flatMap((line, at) => (isRow(line) ? [at] : []))
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return null
  const body = lines.slice(first, last + 1)
  const full = body.filter((line) => partsOf(line).length >= evidentParts)
  if (full.length < evidentRows || rows.length * 2 < body.length || body.some(hasTwoSides)) return null
  const from = headerStart(lines, first)
  const header = lines.slice(from, first)
  const spans = covered(body.filter(isRow).flatMap(partsOf))
  const alone = covered(header.flatMap(partsOf)).filter((title) => touched(title, spans).length === 0)
  const columns = [...spans, ...alone].sort((one, other) => one.left - other.left)
  if (columns.length < evidentParts) return null
  const table = body.map((line) => {
    const placed = new Map<number, VisualLine[]>()
    for (const part of partsOf(line)) put(placed, touched(part, columns)[0] ?? 0, part)
    return rowOf(placed, columns.length)
  })
  return { from, to: last + 1, rows: [...headerRows(header, columns), ...table] }
}
