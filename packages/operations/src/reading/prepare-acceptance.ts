import { diffRecords, type RecordDifference } from '@heng/domain/editing/diff-records'
import { type EditionRecord, editionRecordSchema } from '@heng/domain/editing/edition-record'
import { editionRecordOf } from '@heng/domain/editing/edition-record-of'
import { fold } from '@heng/domain/fold'
import type { HengDocument } from '@heng/domain/records/document'
import { z } from 'zod'
import { recordName } from '../editions/record-name'
import { alignKeys } from './align-keys'

export type AcceptanceTask = {
  documents: readonly { id: string; json: string }[]
  /** JSON text of a list of { id, data }: what the edition has. */
  records: string
}

/** A record of a document that could go into an edition. */
export type Candidate = {
  /** "<document>/<id of the record in it>": names it in what follows. */
  candidate: string
  document: string
  name: string
  data: EditionRecord
  origins: Record<string, { document: string; line: number; cell: number | null }>
  /** The record of the edition it would change; null: it is new. */
  record: string | null
  /** What would change in that record; empty: nothing. */
  differences: RecordDifference[]
}

const recordsSchema = z.array(z.object({ id: z.string(), data: editionRecordSchema }))

/** What makes records of two documents the same one: the kind of table, the name of the project, the title. */
const identityOf = (data: EditionRecord): string => {
  switch (data.record) {
    case 'statement':
      return `statement|${data.kind}`
    case 'performance-target':
      return `target|${data.scope}|${data.scope === 'department' ? '' : fold(data.fields.name ?? '')}`
    case 'contents':
      return 'contents'
    case 'narrative':
      return `narrative|${fold(data.title ?? '')}`
  }
}

const sources = (document: HengDocument) => [
  ...document.statements,
  ...document.targets,
  ...document.contents,
  ...document.narratives,
]

/** A table that prints no year is of the year of the one it changes: what is not said is not taken away. */
const withYearOf = (data: EditionRecord, before: EditionRecord | null): EditionRecord =>
  'fiscalYear' in data && data.fiscalYear === null && before && 'fiscalYear' in before
    ? { ...data, fiscalYear: before.fiscalYear }
    : data

/** How a paragraph is known again when its end was changed. */
const beginning = (text: string): string => fold(text).slice(0, 20)

/**
 * Whether texts without a title may be the same one: a good part of the shorter stands in the other, or both begin alike.
 * A note below a catalogue is not what becomes of the description of a department.
 */
const areAlike = (one: EditionRecord, other: EditionRecord): boolean => {
  if (one.record !== 'narrative' || other.record !== 'narrative' || one.title !== null) return true
  const [first, second] = [one, other].map(({ paragraphs }) => paragraphs.map(({ text }) => beginning(text)))
  const known = new Set(second)
  const shared = (first ?? []).filter((text) => known.has(text)).length
  const shorter = Math.min(first?.length ?? 0, second?.length ?? 0)
  return shorter === 0 || first?.[0] === second?.[0] || shared * 3 >= shorter
}

/** Of several records with the same identity the one with the same title, else the first that is not taken. */
const matching = (
  data: EditionRecord,
  existing: readonly { id: string; data: EditionRecord }[],
  taken: ReadonlySet<string>,
): { id: string; data: EditionRecord } | null => {
  const identity = identityOf(data)
  const same = existing.filter(
    (one) => !taken.has(one.id) && identityOf(one.data) === identity && areAlike(data, one.data),
  )
  return same.find((one) => fold(one.data.title ?? '') === fold(data.title ?? '')) ?? same[0] ?? null
}

/** Everything in documents that could go into an edition, against what the edition has. */
export const prepareAcceptance = ({ documents, records }: AcceptanceTask): Candidate[] => {
  const existing = recordsSchema.parse(JSON.parse(records))
  const taken = new Set<string>()
  return documents.flatMap(({ id: document, json }) =>
    sources(JSON.parse(json) as HengDocument).map((source): Candidate => {
      let count = 0
      const made = editionRecordOf(source, () => `n${(count += 1)}`)
      const match = matching(made.data, existing, taken)
      if (match) taken.add(match.id)
      const { data, origins } = alignKeys(match?.data ?? null, {
        ...made,
        data: withYearOf(made.data, match?.data ?? null),
      })
      return {
        candidate: `${document}/${source.id}`,
        document,
        name: recordName(data),
        data,
        origins: Object.fromEntries(
          Object.entries(origins).map(([path, { line, cell }]) => [
            path,
            { document, line, cell: cell ?? null },
          ]),
        ),
        record: match?.id ?? null,
        differences: match ? diffRecords(match.data, data) : [],
      }
    }),
  )
}
