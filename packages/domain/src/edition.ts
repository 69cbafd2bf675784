import type { HengDocument } from './records/document'

/** What a region has set for itself, over what is built in; as it holds for the fiscal year of an edition. */
export type RegionSettings = {
  /** Numbers by the name of their parameter ("performance/fullWeight"). */
  numbers: Readonly<Record<string, number>>
  /** Whole code books by kind, where the region has imported the official table. */
  codes: Readonly<Record<string, readonly { code: string; name: string }[]>>
}

/**
 * A coherent set of documents of one organization or region and one fiscal year. Checks run over an edition.
 * `organization` and `region` are null where no document names one.
 */
export type Edition = {
  fiscalYear: number | null
  region: string | null
  organization: string | null
  documents: readonly HengDocument[]
  /** Absent where no region is known, as in the shell. */
  settings?: RegionSettings | undefined
}
