/**
 * The cells of a source line as the screen shows them: a line with tabs is a row of cells, any other line is
 * one text. The index is that of `Place.cell`.
 */
export const cellsOfLine = (raw: string): readonly string[] | null =>
  raw.trim().includes('\t') ? raw.split('\t') : null

const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/gu

/** Width in half-width units: a CJK or full-width character is two. */
export const widthOf = (text: string): number => text.length + (text.match(wide)?.length ?? 0)

/** How many rows of `columns` half-width units a line takes when wrapped; blank lines take one. */
export const wrappedRows = (raw: string, columns: number): number => {
  const cells = cellsOfLine(raw)
  const width = widthOf(raw) + (cells ? cells.length * 2 : 0)
  return Math.max(1, Math.ceil(width / Math.max(1, columns)))
}
