import type { DraftRow, DraftTable } from './draft'
import { isTotalName } from './row-labels'
import { soundness } from './text-balance'

/** How many of the sums must hold where nothing but positions tells the columns. */
const sound = 0.8

const isNamed = ({ label, code, texts }: DraftRow): boolean =>
  label === null
    ? code !== null || Object.values(texts).some((text) => text)
    : /\p{L}/u.test(label.text) && !/^[.,]/.test(label.text)

/** Whether every row of a table by code has its code, but the totals: none is the rest of a wrapped one. */
const isCoded = ({ rows, shape }: DraftTable): boolean => {
  if (shape.sides === 2 || shape.list || !shape.codes) return true
  const coded = rows.filter(({ code }) => code !== null).length
  if (coded === 0) return true
  return rows.every(({ code, label }) => code !== null || (label !== null && isTotalName(label.text)))
}

/** Whether the columns a table cannot be without carry figures, if any column does. */
const isFilled = ({ rows, shape, columns }: DraftTable): boolean => {
  const used = new Set(rows.flatMap((row) => [...row.figures.keys()]))
  const known = new Set(shape.columns.map(({ key }) => key))
  const unknown = columns.some(({ key }) => !known.has(key) && used.has(key))
  if (!unknown || shape.openColumns) return true
  return !shape.required || shape.required.some((list) => list.every((key) => used.has(key)))
}

/**
 * Whether a table that was put together by the positions of its words can be believed: its header and rows leave
 * no doubt, every row has a name, and its sums hold.
 */
export const isCredible = (table: DraftTable): boolean =>
  table.doubts.length === 0 &&
  table.rows.every(isNamed) &&
  isCoded(table) &&
  isFilled(table) &&
  soundness({ rows: table.rows, columns: table.columns }, table.shape) >= sound
