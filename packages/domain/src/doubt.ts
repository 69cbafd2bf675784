import { z } from 'zod'
import { placeSchema } from './place'

/** Doubts of a kind of their own: `recognised` is what text recognition read from a picture, right or wrong. */
const doubtKindSchema = z.enum(['recognised'])

/**
 * What could not be read with certainty. `what` says in Chinese what is in doubt, `text` is the source text.
 * An empty cell is null, an unreadable one is a doubt, neither is ever 0.
 */
export const doubtSchema = z.object({
  place: placeSchema,
  what: z.string(),
  text: z.string(),
  kind: doubtKindSchema.optional(),
})
export type Doubt = z.infer<typeof doubtSchema>
