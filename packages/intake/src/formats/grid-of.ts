import type { Grid, GridRow } from '../source'

/** Makes a grid of rows; null where there are none. */
export const gridOf = (origin: Grid['origin'], rows: readonly GridRow[]): Grid | null => {
  const [first, last] = [rows[0], rows.at(-1)]
  return first && last ? { kind: 'grid', origin, line: first.line, endLine: last.endLine, rows } : null
}
