import type { Statement } from '@heng/domain/records/statement'
import type { Reading } from '../reading'
import { withAlignedGrids } from './statements/aligned-grids'
import { isCredible } from './statements/credible'
import { finish } from './statements/finish'
import { gridTables } from './statements/grid-tables'
import { textDrafts } from './statements/text-tables'

/** Finds the statutory tables of a document, in source order, and claims their lines. */
export const recogniseStatements = (reading: Reading): Statement[] => {
  const grids = gridTables(reading, true).map((table) => finish(table, reading))
  // columns kept by spaces tell more than the order of the words
  const aligned = gridTables(
    { ...reading, source: { ...reading.source, blocks: withAlignedGrids(reading) } },
    false,
  )
  const spaced = aligned.filter(isCredible).map((table) => finish(table, reading))
  const texts = textDrafts(reading).map((table) => finish(table, reading))
  return [...grids, ...spaced, ...texts].sort((left, right) => left.place.line - right.place.line)
}
