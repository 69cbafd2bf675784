import type { Evaluation } from '@heng/domain/finding'
import type { HengDocument } from '@heng/domain/records/document'
import { evaluateGroups } from '../editions/evaluate-documents'
import { mergeEvaluations } from '../editions/merge-evaluations'

export type Check = {
  editions: { name: string; sources: string[] }[]
  evaluation: Evaluation
}

/** Checks documents, each with those of the same organization or region and year. */
export const checkDocuments = (documents: readonly HengDocument[]): Check => {
  const checked = evaluateGroups(documents)
  return {
    editions: checked.map(({ edition }) => ({
      name: edition.name,
      sources: edition.documents.map(({ source }) => source),
    })),
    evaluation: mergeEvaluations(checked),
  }
}
