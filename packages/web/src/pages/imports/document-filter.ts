import type { DocumentSummary } from '@heng/server/contract'

export type DocumentFilter = {
  text: string
  year: number | null
  state: 'all' | 'errors' | 'doubts' | 'unplaced' | 'refused' | 'reading'
}

const holds: Record<DocumentFilter['state'], (document: DocumentSummary) => boolean> = {
  all: () => true,
  errors: (document) => (document.findings?.errors ?? 0) > 0,
  doubts: (document) => (document.counts?.doubts ?? 0) > 0,
  unplaced: (document) => (document.counts?.unplaced ?? 0) > 0,
  refused: (document) => document.status === 'refused',
  reading: (document) => document.status === 'reading',
}

/** The documents that have the words anywhere in name, title, region or organization, and are of the year and state. */
export const filterDocuments = (
  documents: readonly DocumentSummary[],
  filter: DocumentFilter,
): DocumentSummary[] => {
  const text = filter.text.trim().toLowerCase()
  return documents.filter(
    (document) =>
      (filter.year === null || document.fiscalYear === filter.year) &&
      holds[filter.state](document) &&
      [document.name, document.title, document.region, document.organization?.name].some((part) =>
        (part ?? '').toLowerCase().includes(text),
      ),
  )
}

export const yearsOf = (documents: readonly DocumentSummary[]): number[] =>
  [...new Set(documents.flatMap(({ fiscalYear }) => fiscalYear ?? []))].sort((left, right) => right - left)

/** Errors weigh more than any number of warnings, warnings more than hints. */
export const findingsWeight = ({ findings }: DocumentSummary): number =>
  findings ? findings.errors * 1e8 + findings.warnings * 1e4 + findings.hints : -1
