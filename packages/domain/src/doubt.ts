import { z } from 'zod'
import { placeSchema } from './place'

/**
 * What could not be read with certainty. `what` says in Chinese what is in doubt, `text` is the source text.
 * An empty cell is null, an unreadable one is a doubt, neither is ever 0.
 */
export const doubtSchema = z.object({ place: placeSchema, what: z.string(), text: z.string() })
export type Doubt = z.infer<typeof doubtSchema>
