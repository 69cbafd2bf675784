import type { EditionState } from '@heng/domain/edition-state'
import type { Role } from '@heng/domain/role'
import type { EditionRow } from '@heng/store/editions'
import type { Account } from '../accounts/account'
import type { EditionMove } from './edition-answers'

type Move = {
  from: readonly EditionState[]
  to: EditionState
  roles: readonly Role[]
  /** Which organizations' editions are moved so; every kind where it is not said. */
  kinds?: readonly EditionRow['organizationKind'][]
}

const bureau: readonly Role[] = ['budget-officer', 'performance-officer']
const reviewing: readonly Role[] = ['sector-officer', ...bureau]

/** The ways an edition goes, in their order (lifecycle). A move that stands twice goes differently for some. */
const moves: readonly (readonly [EditionMove, Move])[] = [
  ['submit', { from: ['open'], to: 'submitted', roles: ['unit-clerk'], kinds: ['unit'] }],
  [
    'submit',
    { from: ['open'], to: 'departmentChecked', roles: ['department-manager'], kinds: ['department'] },
  ],
  // The region's own edition is the bureau's: nobody stands between.
  ['submit', { from: ['open'], to: 'bureauReviewed', roles: bureau, kinds: ['bureau'] }],
  ['check', { from: ['submitted'], to: 'departmentChecked', roles: ['department-manager'] }],
  ['pass', { from: ['departmentChecked'], to: 'bureauReviewed', roles: reviewing }],
  ['compile', { from: ['bureauReviewed'], to: 'compiled', roles: bureau }],
  ['approve', { from: ['compiled'], to: 'approved', roles: ['budget-officer', 'congress-reviewer'] }],
  ['issue', { from: ['approved'], to: 'issued', roles: ['budget-officer'] }],
  ['publish', { from: ['issued'], to: 'published', roles: ['budget-officer'] }],
  ['return', { from: ['submitted'], to: 'open', roles: ['department-manager', ...reviewing] }],
  ['return', { from: ['departmentChecked', 'bureauReviewed'], to: 'open', roles: reviewing }],
  ['return', { from: ['compiled'], to: 'open', roles: bureau }],
]

/** Where a move leads an edition for an account; null when it may not be made. */
export const destinationOf = (
  move: EditionMove,
  account: Pick<Account, 'role'>,
  edition: Pick<EditionRow, 'state' | 'organizationKind'>,
): EditionState | null =>
  moves.find(
    ([name, { from, roles, kinds }]) =>
      name === move &&
      from.includes(edition.state) &&
      roles.includes(account.role) &&
      (kinds === undefined || kinds.includes(edition.organizationKind)),
  )?.[1].to ?? null

/** Whether a move is made of an edition as it stands, but by others. */
export const isForOthers = (
  move: EditionMove,
  { state, organizationKind }: Pick<EditionRow, 'state' | 'organizationKind'>,
): boolean =>
  moves.some(
    ([name, { from, kinds }]) =>
      name === move && from.includes(state) && (kinds === undefined || kinds.includes(organizationKind)),
  )

/** What an account may do with an edition as it stands. */
export const movesOf = (
  account: Pick<Account, 'role'>,
  edition: Pick<EditionRow, 'state' | 'organizationKind'>,
): EditionMove[] => [
  ...new Set(moves.map(([name]) => name).filter((name) => destinationOf(name, account, edition) !== null)),
]
