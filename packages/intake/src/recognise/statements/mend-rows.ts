import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import { joinBroken } from '../../normalise'
import type { DraftRow, DraftText } from './draft'
import { isTotalName, parseRowLabel } from './row-labels'

const bookOf = (shape: TableShape, shapes: ReadingShapes) => (code: string) => {
  for (const kind of shape.codes ?? []) {
    const name = shapes.codeBooks[kind].get(code)
    if (name) return name
  }
  return null
}

const squeeze = (text: string): string => text.normalize('NFKC').replace(/[\s()]/gu, '')

const joined = (left: DraftText | null, right: DraftText | null): DraftText | null => {
  if (!left || !right) return left ?? right
  const endLine = right.place.endLine ?? right.place.line
  return { text: joinBroken([left.text, right.text]), place: { ...left.place, endLine } }
}

const merge = (left: DraftRow, right: DraftRow): DraftRow => ({
  ...left,
  endLine: Math.max(left.endLine, right.endLine),
  code: left.code ?? right.code,
  label: joined(left.label, right.label),
  figures: left.figures.size > 0 ? left.figures : right.figures,
})

const hasTexts = (row: DraftRow): boolean => Object.values(row.texts).some((text) => text)

/** A code alone and a name with figures, or the other way round: one row that a page break cut in two. */
const isCutRow = (left: DraftRow, right: DraftRow): boolean => {
  const [bare, rest] = left.code ? [left, right] : [right, left]
  if (!bare.code || rest.code || bare.label || bare.figures.size > 0) return false
  return rest.label !== null && !isTotalName(rest.label.text)
}

/** A name whose end came as a row of its own. */
const isWrappedName = (left: DraftRow, right: DraftRow, nameOf: (code: string) => string | null): boolean => {
  if (!left.code || right.code || !left.label || !right.label || isTotalName(right.label.text)) return false
  if (left.figures.size > 0 && right.figures.size > 0) return false
  const name = nameOf(left.code.text)
  return name !== null && squeeze(name) === squeeze(left.label.text + right.label.text)
}

const classNames = new WeakMap<ReadingShapes, ReadonlySet<string>>()

const classNamesOf = (shapes: ReadingShapes): ReadonlySet<string> => {
  const known = classNames.get(shapes)
  if (known) return known
  const names = new Set([...shapes.codeBooks.function.values()].map(squeeze))
  classNames.set(shapes, names)
  return names
}

/** The name of a class of expenditure, without its code, whose end came as a row of its own. */
const isWrappedClass = (left: DraftRow, right: DraftRow, shapes: ReadingShapes): boolean => {
  if (left.code || right.code || !left.label || !right.label || right.figures.size > 0) return false
  if (left.side !== 'expenditure' || right.side !== 'expenditure') return false
  const names = classNamesOf(shapes)
  const [before, behind] = [parseRowLabel(left.label.text).name ?? '', right.label.text]
  return names.has(squeeze(before + behind)) && !names.has(squeeze(before)) && !names.has(squeeze(behind))
}

/** One character alone is no name: a line or page break cut it off. */
const isSplinter = (left: DraftRow, right: DraftRow): boolean =>
  left.label !== null &&
  left.side === right.side &&
  right.code === null &&
  right.figures.size === 0 &&
  !hasTexts(right) &&
  /^\p{Script=Han}$/u.test(right.label?.text ?? '')

/** A row of a numbered list without number, code or figures: the wrapped rest of the row before. */
const isListRest = (left: DraftRow, right: DraftRow): boolean =>
  !right.texts.seq && right.figures.size === 0 && !right.code && left.texts.seq !== null

const mergeList = (left: DraftRow, right: DraftRow): DraftRow => {
  const texts = { ...left.texts }
  for (const key of Object.keys(right.texts) as (keyof typeof right.texts)[])
    texts[key] = joined(left.texts[key] ?? null, right.texts[key] ?? null)
  return { ...merge(left, right), texts }
}

/** Puts rows together that a line or page break had cut. */
export const mendRows = (rows: readonly DraftRow[], shape: TableShape, shapes: ReadingShapes): DraftRow[] => {
  const nameOf = bookOf(shape, shapes)
  const coded = shape.labels.some((label) => label.field === 'code') && !shape.list
  const mended: DraftRow[] = []
  for (const row of rows) {
    const before = mended.at(-1)
    if (before && coded && !hasTexts(row) && (isCutRow(before, row) || isWrappedName(before, row, nameOf)))
      mended[mended.length - 1] = merge(before, row)
    else if (before && shape.list && 'seq' in row.texts && isListRest(before, row))
      mended[mended.length - 1] = mergeList(before, row)
    else if (before && !coded && (isSplinter(before, row) || isWrappedClass(before, row, shapes)))
      mended[mended.length - 1] = merge(before, row)
    else mended.push(row)
  }
  return mended
}
