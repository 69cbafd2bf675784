import { createHash } from 'node:crypto'
import { selectToken } from '@heng/store/access-tokens'
import type { Heng } from '../heng'
import { type Account, accountOf } from './account'

/** What is kept of a token: it is random, so that a plain hash suffices. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex')

/** The account a personal access token stands for; null when it is none, has expired or was revoked. */
export const tokenAccount = async (heng: Heng, token: string): Promise<Account | null> => {
  const found = await selectToken(heng.system.database, tokenHash(token))
  const account = found && (await accountOf(heng.system, found.account))
  return account ? { ...account, reach: found.reach, byToken: true } : null
}
