import type { EditionRow } from '@heng/domain/editing/edition-record'

const outlines = new WeakMap<EditionRow, string>()

/** What of a row decides where it stands in the tree and which columns there are; the amounts do not. */
const outlineOf = (row: EditionRow): string => {
  const known = outlines.get(row)
  if (known !== undefined) return known
  const { key, code, level, name, texts, cells } = row
  const outline = JSON.stringify([key, code, level, name === null, Object.keys(texts), Object.keys(cells)])
  outlines.set(row, outline)
  return outline
}

/** Whether rows have the same tree and columns as others. Rows that are the same object cost nothing. */
export const sameOutline = (before: readonly EditionRow[], after: readonly EditionRow[]): boolean =>
  before.length === after.length &&
  before.every((row, at) => {
    const other = after[at]
    return other !== undefined && (row === other || outlineOf(row) === outlineOf(other))
  })
