import { collectionStepOf } from '@heng/domain/collection-step'
import type { EditionStage, EditionState } from '@heng/domain/edition-state'
import { whoHandsIn } from '@heng/domain/who-hands-in'
import type { EditionSummary } from '@heng/server/contract'
import type { EditionsSearch } from './editions-search'
import { stateRank } from './edition-words'

export type Organization = EditionSummary['organization']

/** One line of the list: an edition, or an organization that has none in the stage asked for. */
export type EditionLine = { key: string; organization: Organization; edition: EditionSummary | null }

export type Branch = { organization: Organization; branches: readonly Branch[] }

/** The organizations as a tree; whose parent is not among them stands at the top. */
export const branchesOf = (organizations: readonly Organization[]): Branch[] => {
  const known = new Set(organizations.map(({ id }) => id))
  const below = (parent: string | null): Branch[] =>
    organizations
      .filter((one) => (one.parent !== null && known.has(one.parent) ? one.parent : null) === parent)
      .map((organization) => ({ organization, branches: below(organization.id) }))
  return below(null)
}

/** An organization and everything below it. */
export const idsBelow = (organizations: readonly Organization[], id: string): ReadonlySet<string> => {
  const found = new Set([id])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const one of organizations) if (one.parent !== null && found.has(one.parent)) found.add(one.id)
  }
  return found
}

const isAsked = ({ edition, organization }: EditionLine, { state, text }: EditionsSearch): boolean => {
  if (text && !`${organization.code ?? ''} ${organization.name}`.includes(text.trim())) return false
  if (state === undefined) return true
  if (state === 'missing') return edition === null
  if (state === 'compiledOn') return edition !== null && collectionStepOf(edition.state) === 'compiled'
  if (state === 'errors') return edition !== null && edition.openErrors > 0
  if (state === 'returned') return edition !== null && edition.openReturns > 0
  return edition?.state === state
}

/** Who has to hand in a stage, and has no edition of it yet. */
const lateOf = (
  organizations: readonly Organization[],
  editions: readonly EditionSummary[],
  stage: EditionStage | undefined,
): ReadonlySet<string> => {
  if (stage === undefined) return new Set()
  const owners = new Set(editions.flatMap((one) => (one.stage === stage ? [one.organization.id] : [])))
  const expected = whoHandsIn(organizations, (id) => owners.has(id)).flatMap((one) => one.organizations)
  return new Set(expected.flatMap(({ id }) => (owners.has(id) ? [] : [id])))
}

/**
 * The lines of the list in the order of the tree. With a stage, organizations that have to hand
 * it in and have no edition of it are listed too: what is missing is to be seen.
 */
export const editionLines = (
  organizations: readonly Organization[],
  editions: readonly EditionSummary[],
  search: EditionsSearch,
): EditionLine[] => {
  const late = lateOf(organizations, editions, search.stage)
  const within = search.organization ? idsBelow(organizations, search.organization) : null
  const flat = (branches: readonly Branch[]): Organization[] =>
    branches.flatMap(({ organization, branches: more }) => [organization, ...flat(more)])
  const listed = flat(branchesOf(organizations))
  const known = new Set(listed.map(({ id }) => id))
  // The congress sees editions of organizations that its list does not hold.
  const others = editions.filter(({ organization }) => !known.has(organization.id))
  const everyone = [
    ...listed,
    ...new Map(others.map(({ organization }) => [organization.id, organization])).values(),
  ]
  return everyone
    .filter(({ id }) => within === null || within.has(id))
    .flatMap((organization): EditionLine[] => {
      const own = editions.filter(
        (one) =>
          one.organization.id === organization.id &&
          (search.stage === undefined || one.stage === search.stage),
      )
      if (own.length > 0) return own.map((edition) => ({ key: edition.id, organization, edition }))
      return late.has(organization.id) ? [{ key: organization.id, organization, edition: null }] : []
    })
    .filter((line) => isAsked(line, search))
}

/** How an organization stands in a stage: its edition that has come least far, with everything that is open. */
export type Standing = { state: EditionState | null; errors: number; returns: number }

export const standingsOf = (
  editions: readonly EditionSummary[],
  stage: EditionStage | undefined,
): ReadonlyMap<string, Standing> => {
  const standings = new Map<string, Standing>()
  for (const { organization, stage: own, state, openErrors, openReturns } of editions) {
    if (stage !== undefined && own !== stage) continue
    const before = standings.get(organization.id)
    const least = before?.state && stateRank(before.state) < stateRank(state) ? before.state : state
    standings.set(organization.id, {
      state: least,
      errors: (before?.errors ?? 0) + openErrors,
      returns: (before?.returns ?? 0) + openReturns,
    })
  }
  return standings
}
