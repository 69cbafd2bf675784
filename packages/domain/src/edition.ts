import type { HengDocument } from './records/document'

/**
 * A coherent set of documents of one organization or region and one fiscal year. Checks run over an edition.
 * `organization` and `region` are null where no document names one.
 */
export type Edition = {
  fiscalYear: number | null
  region: string | null
  organization: string | null
  documents: readonly HengDocument[]
}
