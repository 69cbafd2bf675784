import type { PrintDocument } from './document'

/** How an output says what it was made from, in its properties. */
export const provenanceOf = ({ meta }: PrintDocument): string => `data-hash:${meta.dataHash}`

/** The one date an output carries; without one in the tree a fixed day, so that the same input gives the same bytes. */
export const dateOf = ({ meta }: PrintDocument): Date => new Date(`${meta.date ?? '2000-01-01'}T00:00:00Z`)
