import { z } from 'zod'

/**
 * Where something stands in a source document. Lines are 1-based; `endLine` is the last line when the
 * text is broken over several; `cell` is the 0-based index of the cell within the line's cells.
 */
export const placeSchema = z.object({
  line: z.int().positive(),
  endLine: z.int().positive().optional(),
  cell: z.int().nonnegative().optional(),
})
export type Place = z.infer<typeof placeSchema>

/** A value together with the place it was read from. `null` instead of a Sourced means: not in the document. */
export type Sourced<T> = { value: T; place: Place }

export const sourced = <S extends z.ZodType>(value: S) => z.object({ value, place: placeSchema })
