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
 * Who hands in for a department: its units, and the department beside them where it has an edition of its own;
 * it alone where it has no units, or where it has handed in for all of them.
 */
const handingIn = (given: Given, department: OrganizationRow): OrganizationRow[] => {
  const has = ({ id }: OrganizationRow): boolean =>
    given.editions.some(({ organization }) => organization === id)
  const units = given.organizations.filter(({ parent }) => parent === department.id)
  if (units.length === 0 || (has(department) && !units.some(has))) return [department]
  return has(department) ? [department, ...units] : units
}

/** How the organizations of a year stand in a stage, by department; only those that are seen. */
export const collectionOf = (given: Given): Collection['departments'] =>
  given.organizations
    .filter(({ kind }) => kind === 'department')
    .map((department) => ({
      department: {
        id: department.id,
        code: department.code,
        name: department.name,
        kind: department.kind,
        parent: department.parent,
      },
      standings: handingIn(given, department)
        .filter(({ id }) => given.isSeen(id))
        .map((organization) => standingOf(given, organization)),
    }))
    .filter(({ standings }) => standings.length > 0)
