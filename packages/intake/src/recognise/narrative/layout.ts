import type { TextLine } from '../../source'

/** Where running text begins and ends in its line, and whether its lines are wrapped by the extraction. */
export type Layout = { margin: number; wrapEnd: number; wrapped: boolean }

/** Columns between two parts of a line from which they are cells of a table. */
const cellGap = 4
const wideLine = 40

/** Whether a line is of one piece: no gap that only cells have. */
export const isSinglePiece = (line: TextLine): boolean =>
  line.segments.every((part, at) => {
    const before = line.segments[at - 1]
    return before === undefined || part.column - before.endColumn < cellGap
  })

const startOf = (line: TextLine): number => line.segments[0]?.column ?? 0
export const endOf = (line: TextLine): number => line.segments.at(-1)?.endColumn ?? 0

/** How far a line is indented. */
export const indentOf = startOf

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

const mode = (values: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  const [best] = [...counts].sort((left, right) => right[1] - left[1] || left[0] - right[0])
  return best?.[0] ?? 0
}

/** Measures how the running text of a document is set. */
export const layoutOf = (lines: readonly TextLine[]): Layout => {
  const wide = lines.filter(
    (line) =>
      isSinglePiece(line) && endOf(line) - startOf(line) >= wideLine && /[，。；、,;]/.test(line.text),
  )
  const continued = wide.filter((line) => !/[。；：！？]$/.test(line.text))
  const ends = continued.map(endOf)
  const wrapEnd = quantile(ends, 0.5)
  const even = ends.filter((end) => Math.abs(end - wrapEnd) <= 6).length
  // Where lines are wrapped none is much longer than the others.
  const longer = wide.filter((line) => endOf(line) > wrapEnd * 1.3).length
  return {
    margin: mode((continued.length >= 8 ? continued : wide).map(startOf)),
    wrapEnd,
    wrapped:
      continued.length >= 8 &&
      continued.length * 3 >= wide.length &&
      even * 2 >= ends.length &&
      longer * 10 <= wide.length,
  }
}

/** Share of lines split into cells from which a stretch is tables, on a page and around a line. */
const pageShare = 0.25
const nearbyShare = 0.4
const nearby = 10
/** How many unsplit lines in a row are text even on a page with tables, if a numbered part begins there. */
const longStretch = 8

/** Which page, told by form feeds, every line is on; null where there are no pages. */
const pagesOf = (lines: readonly TextLine[], rawLines: readonly string[]): number[] | null => {
  let page = 0
  let at = 0
  const pages = lines.map((line) => {
    for (; at < line.line; at += 1) if (rawLines[at]?.includes('\f')) page += 1
    return page
  })
  return page === 0 ? null : pages
}

/** Whether every line, by its index, stands among tables: its page, or the lines around it, are split into cells. */
export const tableZones = (lines: readonly TextLine[], rawLines: readonly string[]): boolean[] => {
  const split = lines.map((line) => (isSinglePiece(line) ? 0 : 1))
  const before = [0]
  for (const one of split) before.push((before.at(-1) ?? 0) + one)
  const share = (from: number, to: number): number =>
    ((before[to] ?? 0) - (before[from] ?? 0)) / Math.max(1, to - from)
  const pages = pagesOf(lines, rawLines)
  if (!pages)
    return lines.map(
      (_, at) => share(Math.max(0, at - nearby), Math.min(lines.length, at + nearby + 1)) >= nearbyShare,
    )
  const zones: boolean[] = []
  for (let from = 0; from < lines.length; ) {
    let to = from
    while (to < lines.length && pages[to] === pages[from]) to += 1
    zones.push(...Array.from({ length: to - from }, () => share(from, to) >= pageShare))
    from = to
  }
  return zones
}

/** Whether a stretch of lines among tables is long enough, and numbered, to be text nevertheless. */
export const isLongStretch = (stretch: readonly TextLine[]): boolean =>
  stretch.length >= longStretch &&
  stretch.some((line) =>
    /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/.test(line.text),
  )
