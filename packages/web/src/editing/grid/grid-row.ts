import type { EditionRow } from '@heng/domain/editing/edition-record'

/** A row of the grid; `typed` is what is being written into one of its cells and not yet a change. */
export type GridRow = EditionRow & { typed?: { field: string; text: string } }
