import type { Edition } from '@heng/domain/edition'
import type { Evaluation } from '@heng/domain/finding'
import type { HengDocument } from '@heng/domain/records/document'
import { evaluate } from '@heng/engine/evaluate'
import { rules } from '@heng/statute/rules'
import { type DocumentGroup, groupDocuments } from './group-documents'

export type CheckedDossier = { dossier: DocumentGroup<HengDocument>; evaluation: Evaluation }

/** Checks documents that make one dossier. Their sources must differ. */
export const evaluateDocuments = (
  documents: readonly HengDocument[],
  names: Pick<Edition, 'fiscalYear' | 'region' | 'organization' | 'settings'>,
): Evaluation =>
  evaluate(
    {
      fiscalYear: names.fiscalYear,
      region: names.region,
      organization: names.organization,
      settings: names.settings,
      documents,
    },
    rules,
  )

/** Groups documents into dossiers and checks each. */
export const evaluateGroups = (documents: readonly HengDocument[]): CheckedDossier[] =>
  groupDocuments(
    documents,
    ({ source, fiscalYear, region, organization }) => ({
      name: source,
      fiscalYear,
      region,
      organization: organization?.name ?? null,
    }),
    ({ source }) => source,
  ).map((dossier) => ({ dossier, evaluation: evaluateDocuments(dossier.documents, dossier) }))
