import { whoHandsIn } from '@heng/domain/who-hands-in'
import type { EditionRow } from '@heng/store/editions'
import type { OrganizationRow } from '@heng/store/organizations'
import type { Collection, Standing } from './review-answers'

type Counts = ReadonlyMap<string, { errors: number; warnings: number; hints: number }>
type Given = {
  /** Of one year. */
  organizations: readonly OrganizationRow[]
  /** Of that year and of one stage. */
  editions: readonly EditionRow[]
  counts: Counts
  isSeen: (organization: string) => boolean
}

const standingOf = (
  { editions, counts }: Given,
  { id, code, name, kind, parent }: OrganizationRow,
): Standing => {
  // Of several adjustments the last one is what is being collected.
  const row = editions
    .filter(({ organization }) => organization === id)
    .reduce<EditionRow | null>((last, one) => (last && last.round > one.round ? last : one), null)
  const { errors = 0, warnings = 0, hints = 0 } = row ? (counts.get(row.id) ?? {}) : {}
  return {
    organization: { id, code, name, kind, parent },
    edition: row?.id ?? null,
    state: row?.state ?? null,
    records: row?.records ?? 0,
    errors,
    warnings,
    hints,
    returns: row?.openReturns ?? 0,
    changedAt: row?.changedAt.toISOString() ?? null,
  }
}

/**
 * How the organizations of a year stand in a stage, by department; only those that are seen. Who is counted says
 * `whoHandsIn`, how far each has come `collectionStepOf`: the pages only add up what is answered here.
 */
export const collectionOf = (given: Given): Collection['departments'] =>
  whoHandsIn(given.organizations, (id) => given.editions.some(({ organization }) => organization === id))
    .filter(({ department }) => department.kind === 'department')
    .map(({ department, organizations }) => ({
      department: {
        id: department.id,
        code: department.code,
        name: department.name,
        kind: department.kind,
        parent: department.parent,
      },
      standings: organizations
        .filter(({ id }) => given.isSeen(id))
        .map((organization) => standingOf(given, organization)),
    }))
    .filter(({ standings }) => standings.length > 0)
