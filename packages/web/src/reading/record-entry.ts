import type { HengDocument } from '@heng/domain/records/document'
import { shortNames } from './short-names'

export type RecordKind = 'statements' | 'targets' | 'contents' | 'narratives'

/** A record as the navigator lists it; `short` is its name without what all its like begin with. */
export type RecordEntry = {
  id: string
  kind: RecordKind
  name: string
  short: string
  ordinal: string
  line: number
}

type Draft = Omit<RecordEntry, 'short'>

const shortened = (entries: readonly Draft[]): RecordEntry[] => {
  const names = shortNames(entries.map(({ name }) => name))
  return entries.map((entry, at) => ({ ...entry, short: names[at] ?? entry.name }))
}

/** All records of a document, each kind in source order. */
export const recordEntries = (document: HengDocument): RecordEntry[] => [
  ...shortened(
    document.statements.map((record, at) => ({
      id: record.id,
      kind: 'statements' as const,
      name: record.title || '（没有标题的表）',
      ordinal: `${at + 1}`,
      line: record.place.line,
    })),
  ),
  ...shortened(
    document.targets.map((record, at) => ({
      id: record.id,
      kind: 'targets' as const,
      name: record.name?.value ?? record.title ?? '（没有名称的目标表）',
      ordinal: `${record.seq?.value ?? at + 1}`,
      line: record.place.line,
    })),
  ),
  ...shortened(
    document.contents.map((record, at) => ({
      id: record.id,
      kind: 'contents' as const,
      name: record.title || '目录',
      ordinal: `${at + 1}`,
      line: record.place.line,
    })),
  ),
  ...shortened(
    document.narratives.map((record, at) => ({
      id: record.id,
      kind: 'narratives' as const,
      name: record.title ?? record.paragraphs[0]?.text.slice(0, 24) ?? '说明',
      ordinal: `${at + 1}`,
      line: record.place.line,
    })),
  ),
]
