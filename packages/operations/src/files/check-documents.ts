import type { Evaluation } from '@heng/domain/finding'
import type { HengDocument } from '@heng/domain/records/document'
import { evaluateGroups } from '../dossiers/evaluate-documents'
import { mergeEvaluations } from '../dossiers/merge-evaluations'

export type Check = {
  dossiers: { name: string; sources: string[] }[]
  evaluation: Evaluation
}

/** Checks documents, each with those of the same organization or region and year. */
export const checkDocuments = (documents: readonly HengDocument[]): Check => {
  const checked = evaluateGroups(documents)
  return {
    dossiers: checked.map(({ dossier }) => ({
      name: dossier.name,
      sources: dossier.documents.map(({ source }) => source),
    })),
    evaluation: mergeEvaluations(checked),
  }
}
