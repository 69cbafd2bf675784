import { z } from 'zod'

/** An organization as a document names it: "109-重庆…委员会" is code "109" and the rest. */
export const partySchema = z.object({ code: z.string().nullable(), name: z.string() })
export type Party = z.infer<typeof partySchema>
