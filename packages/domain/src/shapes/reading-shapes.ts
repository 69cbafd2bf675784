import type { ContentsShape } from './contents-shape'
import type { FormShape } from './form-shape'
import type { TableShape } from './table-shape'

/** All that intake is given to recognise by. `codeBooks`: known codes → names, to mend codes and names that text extraction broke. */
export type ReadingShapes = {
  tables: readonly TableShape[]
  forms: readonly FormShape[]
  contents: readonly ContentsShape[]
  codeBooks: Readonly<Record<'function' | 'fund' | 'economic' | 'revenue', ReadonlyMap<string, string>>>
  /** Administrative regions, 6-digit code → name, to complete a region's name by the level above it. */
  regions?: ReadonlyMap<string, string>
}
