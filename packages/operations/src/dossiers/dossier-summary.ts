import { evaluationSchema, findingPlaceSchema, findingSchema } from '@heng/domain/finding'
import { z } from 'zod'

/** A dossier as the lists show it: documents of one organization or region and one year. */
export const dossierSummarySchema = z.object({
  id: z.string(),
  /** Id of the organization whose documents these are. */
  owner: z.string(),
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
export type DossierSummary = z.infer<typeof dossierSummarySchema>

/** A finding whose places also name the stored document they are in. */
export const locatedFindingSchema = findingSchema.extend({
  places: z.array(findingPlaceSchema.extend({ document: z.string().nullable() })),
})
export type LocatedFinding = z.infer<typeof locatedFindingSchema>

export const dossierFindingsSchema = z.object({
  dossier: dossierSummarySchema.nullable(),
  evaluation: evaluationSchema.extend({ findings: z.array(locatedFindingSchema) }).nullable(),
})
export type DossierFindings = z.infer<typeof dossierFindingsSchema>
