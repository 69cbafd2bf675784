import { documentSchema } from '@heng/domain/records/document'
import { z } from 'zod'
import { documentSummarySchema } from './document-summary'

export const documentListSchema = z.object({
  documents: z.array(documentSummarySchema),
  /** For the next page, as `before`; null on the last one. */
  next: z.string().nullable(),
})
export const importAnswerSchema = z.object({
  documents: z.array(documentSummarySchema.extend({ alreadyImported: z.boolean() })),
})
export const documentAnswerSchema = z.object({
  summary: documentSummarySchema,
  document: documentSchema.nullable(),
})
export const sourceAnswerSchema = z.object({ lines: z.array(z.string()) })

/** The input of what concerns one document. */
export const documentInput = z.object({ id: z.string().describe('资料编号') })
