import { stateTitles } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import { insertReturn } from '@heng/store/returns'
import type { Account } from '../accounts/account'
import type { Acting } from '../operation'
import { destinationOf } from '../editions/edition-moves'
import { moveOne } from '../editions/move-edition'
import { requireEdition, requireLockedEdition } from '../editions/require-edition'
import { reviewers } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'

/**
 * Whether an account may send records of an edition back. What nobody has submitted yet is nobody's to return; an
 * edition that another reviewer has just returned takes more reasons, though not from whoever submits it.
 */
export const mayReturn = (
  account: Account,
  edition: Parameters<typeof destinationOf>[2] & { openReturns: number },
): boolean =>
  (edition.state === 'open' &&
    edition.openReturns > 0 &&
    reviewers.includes(account.role) &&
    destinationOf('submit', account, edition) === null) ||
  destinationOf('return', account, edition) !== null

export type ReturnedRecord = { record: string; name: string; reason: string }

const shown = 3

/** Why an edition is moved back, out of why its records are: the full reasons stand with the records. */
const overall = (returned: readonly ReturnedRecord[]): string => {
  const named = returned.slice(0, shown).map(({ name, reason }) => `${name}：${reason}`)
  const more = returned.length > shown ? [`……共退回 ${returned.length} 张表`] : []
  return [...named, ...more].join('\n').slice(0, 2000)
}

/** Sends records of one edition back, and the edition with them where it is not open already. */
const returnGroup = async (
  acting: Acting,
  edition: string,
  returned: readonly ReturnedRecord[],
): Promise<void> => {
  const { id, state, organization, fiscalYear } = await requireLockedEdition(acting, edition)
  if (!mayReturn(acting.account, await requireEdition(acting, id)))
    throw new Refusal('edition-must-be-in-state', stateTitles[state])
  for (const { record, reason } of returned)
    await insertReturn(acting.database, { edition: id, record, reason, account: acting.account.id })
  acting.audit({
    subject: ['edition', id],
    organization,
    fiscalYear,
    detail: { returned: returned.map(({ record, reason }) => ({ record, reason })) },
  })
  if (state === 'open') announceEdition(acting, { id, organization, fiscalYear })
  else await moveOne(acting, id, 'return', overall(returned))
}

/** Sends records of several editions back, one edition after the other in one order for everybody. */
export const returnGroups = async (
  acting: Acting,
  groups: ReadonlyMap<string, readonly ReturnedRecord[]>,
): Promise<void> => {
  for (const [edition, returned] of [...groups].sort(([left], [right]) => (left < right ? -1 : 1)))
    await returnGroup(acting, edition, returned)
}
