import { evaluationSchema, findingPlaceSchema, findingSchema } from '@heng/domain/finding'
import { z } from 'zod'

/** An edition as the lists show it: documents of one organization or region and one year. */
export const editionSummarySchema = z.object({
  id: z.string(),
  /** For people: "示例区 2024 年度". */
  name: z.string(),
  region: z.string().nullable(),
  organization: z.string().nullable(),
  fiscalYear: z.int().nullable(),
  /** Ids, in the order of import. */
  documents: z.array(z.string()),
  /** Null until it is checked. */
  summary: evaluationSchema.shape.summary.nullable(),
  checkedAt: z.string().nullable(),
})
export type EditionSummary = z.infer<typeof editionSummarySchema>

/** A finding whose places also name the stored document they are in. */
export const locatedFindingSchema = findingSchema.extend({
  places: z.array(findingPlaceSchema.extend({ document: z.string().nullable() })),
})
export type LocatedFinding = z.infer<typeof locatedFindingSchema>

export const editionFindingsSchema = z.object({
  edition: editionSummarySchema.nullable(),
  evaluation: evaluationSchema.extend({ findings: z.array(locatedFindingSchema) }).nullable(),
})
export type EditionFindings = z.infer<typeof editionFindingsSchema>
