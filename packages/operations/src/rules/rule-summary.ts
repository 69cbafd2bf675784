import { severities } from '@heng/domain/finding'
import { z } from 'zod'

/** A rule as people are told of it. */
export const ruleSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  severity: z.enum(severities),
  cites: z.array(
    z.object({ basis: z.enum(['law', 'regulation', 'document', 'practice']), text: z.string() }),
  ),
  /** The records it needs. */
  needs: z.string(),
  inForce: z.object({ from: z.int().nullable(), to: z.int().nullable() }).nullable(),
})
export type RuleSummary = z.infer<typeof ruleSummarySchema>
