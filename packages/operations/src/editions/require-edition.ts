import { type EditionState, stateTitles } from '@heng/domain/edition-state'
import { Refusal } from '@heng/domain/refusal'
import { type EditionRow, lockEdition, selectEditions } from '@heng/store/editions'
import { type RecordValues, selectEditionOf, selectRecord } from '@heng/store/edition-records'
import { isInScope } from '../accounts/account'
import type { Acting } from '../operation'
import { requireId } from '../require-id'

type Asking = Pick<Acting, 'database' | 'account'>

/**
 * The congress reads what is compiled in whatever organization; of others the scope must hold the organization in
 * that year. What is not to be seen is refused like what is not there.
 */
export const mayRead = (
  { account }: Pick<Asking, 'account'>,
  { organization, fiscalYear }: { organization: string; fiscalYear: number },
): boolean => account.role === 'congress-reviewer' || isInScope(account, organization, fiscalYear)

/** An edition the account may see, or a Refusal. */
export const requireEdition = async (asking: Asking, id: string): Promise<EditionRow> => {
  const [row] = await selectEditions(asking.database, { id: requireId(id, 'edition-must-exist') })
  if (!row || !mayRead(asking, row)) throw new Refusal('edition-must-exist')
  return row
}

/** An edition that stays as it is until the transaction ends. */
export const requireLockedEdition = async (
  asking: Asking,
  id: string,
): Promise<{ id: string; state: EditionState; organization: string; fiscalYear: number }> => {
  const known = requireId(id, 'edition-must-exist')
  const row = await lockEdition(asking.database, known)
  if (!row || !mayRead(asking, row)) throw new Refusal('edition-must-exist')
  return { id: known, ...row }
}

/** An edition whose records may be changed: still open, and of an organization in scope. */
export const requireOpenEdition = async (asking: Asking, id: string) => {
  const edition = await requireLockedEdition(asking, id)
  if (edition.state !== 'open') throw new Refusal('edition-must-be-open', stateTitles[edition.state])
  return edition
}

/** The edition of a record the account may see, or a Refusal. */
export const requireEditionOf = async (asking: Asking, record: string): Promise<string> => {
  const edition = await selectEditionOf(asking.database, requireId(record, 'record-must-exist'))
  if (edition === null) throw new Refusal('record-must-exist')
  return edition
}

/** A record the account may see, without its origins, or a Refusal. */
export const requireRecord = async (
  asking: Asking,
  id: string,
  options: { lock?: boolean } = {},
): Promise<RecordValues> => {
  const record = await selectRecord(asking.database, requireId(id, 'record-must-exist'), options)
  if (!record) throw new Refusal('record-must-exist')
  return record
}
