import type { EditionStatement } from '@heng/domain/editing/edition-record'
import type { RecordKinds } from '@heng/server/contract'
import type { LevelVocabulary } from '../../../editing/form/indicator-editor'

type Sums = Readonly<Record<string, readonly string[]>>

/** Which columns of a statement are the sum of which; "*" stands for the columns that the document has named itself. */
export const columnSums = (
  kinds: RecordKinds,
  { kind, columns }: Pick<EditionStatement, 'kind' | 'columns'>,
): Sums => {
  const declared = kinds.tables.find((table) => table.kind === kind)?.columns ?? []
  const known = new Set(declared.map(({ key }) => key))
  const named = columns.flatMap(({ key }) => (known.has(key) ? [] : [key]))
  return Object.fromEntries(
    declared
      .filter(({ sum }) => sum.length > 0)
      .map(({ key, sum }) => [key, sum.flatMap((part) => (part === '*' ? named : [part]))]),
  )
}

export const vocabularyOf = ({ levels }: RecordKinds): LevelVocabulary => ({
  level1: levels.map(({ level1 }) => level1),
  level2: Object.fromEntries(levels.map(({ level1, level2 }) => [level1, level2])),
})
