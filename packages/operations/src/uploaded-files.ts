import { z } from 'zod'

/** One or more files of a form; whoever describes the operation shows them as binary. */
export const uploadedFiles = z
  .array(z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }))
  .min(1)
  .meta({ files: true })
