import type { ContentsLayout, FormLayout, TableLayout } from './layout'
import * as registry from './layouts.gen'

const layouts: readonly (TableLayout | FormLayout | ContentsLayout)[] = Object.values(registry)

const tableLayouts: ReadonlyMap<string, TableLayout> = new Map(
  layouts.flatMap((one) => (one.layout === 'table' ? [[one.kind, one]] : [])),
)

/** How the tables of a kind are printed; undefined where nothing is declared. */
export const tableLayoutOf = (kind: string): TableLayout | undefined => tableLayouts.get(kind)

/** The layouts of target forms. */
export const formLayouts: readonly FormLayout[] = layouts.filter((one) => one.layout === 'form')

/** The layouts of catalogues and contents. */
export const contentsLayouts: readonly ContentsLayout[] = layouts.filter((one) => one.layout === 'contents')
