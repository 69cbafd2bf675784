import { valueAt } from '@heng/domain/editing/item-at'
import { lineOriginSchema } from '@heng/domain/origin'
import type { Database } from '@heng/store/database'
import { type Origin, selectVersions } from '@heng/store/edition-records'
import { type RecordInEdition, selectRecordAncestry, selectSourceLine } from '@heng/store/provenance'
import { mayRead } from '../editions/require-edition'
import type { Acting } from '../operation'
import { documentReaders } from '../role-groups'
import { namedEditionSchema, type ProvenanceStage, type SourcePlace } from './provenance-answers'
import { valueChanges } from './value-changes'

const lineSchema = lineOriginSchema.nullable().catch(null)

/** A place in a document that the actor may see; null for any other. */
export const sourcePlace = async (
  database: Database,
  { document, line, cell }: Origin,
): Promise<SourcePlace | null> => {
  const found = await selectSourceLine(database, document, line)
  return found && { document, name: found.name, line, cell, at: lineSchema.parse(found.at ?? null) }
}

type Asking = Pick<Acting, 'database' | 'account'>

/** Editions the actor may see: what row-level security leaves, and once more by its scope. */
export const visible = <R extends RecordInEdition>({ account }: Asking, records: readonly R[]): R[] =>
  records.filter(({ edition }) => mayRead({ account }, edition))

export const namedEdition = (edition: RecordInEdition['edition']) => namedEditionSchema.parse(edition)

const stageOf = async (
  { database, account }: Asking,
  record: RecordInEdition,
  path: string,
  hasEarlier: boolean,
): Promise<ProvenanceStage> => {
  const versions = await selectVersions(database, record.id, 0)
  const changes = valueChanges(versions, path)
  const value = valueAt(record.data, path)
  const origin = record.origins[path] ?? null
  const shown = origin !== null && documentReaders.includes(account.role)
  const source = shown ? await sourcePlace(database, origin) : null
  const first = versions.find(({ version }) => version === 1)
  const by =
    hasEarlier && changes.length === 0 ? 'copied' : origin ? 'read' : changes.length > 0 ? 'typed' : 'created'
  return {
    edition: namedEdition(record.edition),
    record: record.id,
    value,
    by,
    source,
    hidden: origin !== null && source === null,
    created: first ? { by: first.accountName, at: first.madeAt.toISOString() } : null,
    changes,
  }
}

/** What became of the value at a path, from this edition back to the one in which it first stood. */
export const valueStages = async (
  asking: Asking,
  record: string,
  path: string,
): Promise<ProvenanceStage[]> => {
  const chain = visible(asking, await selectRecordAncestry(asking.database, record))
  const own = chain.slice(0, 1)
  // Beyond an edition that did not have the value yet nothing more is to be found.
  for (const earlier of chain.slice(1)) {
    if (valueAt(earlier.data, path) === null) break
    own.push(earlier)
  }
  const stages: ProvenanceStage[] = []
  for (const [at, one] of own.entries())
    stages.push(await stageOf(asking, one, path, own[at + 1] !== undefined))
  return stages
}
