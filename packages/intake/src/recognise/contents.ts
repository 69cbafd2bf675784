import type { Contents } from '@heng/domain/records/contents'
import type { Reading } from '../reading'
import { recogniseCatalogues } from './contents/catalogue'
import { recogniseTocs } from './contents/toc'

/**
 * Finds catalogues and tables of contents, and claims their lines. A shape with an amount column is a catalogue
 * with a header; one with pages only is a table of contents, whose entries follow the word 目录 or have leaders.
 */
export const recogniseContents = (reading: Reading): Contents[] => {
  const isCatalogue = (fields: readonly { field: string }[]): boolean =>
    fields.some(({ field }) => field === 'amount')
  const catalogues = reading.shapes.contents.filter((shape) => isCatalogue(shape.columns))
  const tocs = reading.shapes.contents.filter((shape) => !isCatalogue(shape.columns))
  return [
    ...recogniseCatalogues(reading, catalogues),
    ...tocs.flatMap((shape) => recogniseTocs(reading, shape)),
  ].sort((left, right) => left.place.line - right.place.line)
}
