import { Refusal } from '@heng/domain/refusal'
import { type Account, accountOf } from '@heng/operations/accounts/account'
import { tokenAccount } from '@heng/operations/accounts/token-account'
import type { Heng } from '@heng/operations/heng'
import type { Context } from 'hono'

/** The account a request comes from; a Refusal when it names none. */
export type WhoAsks = (context: Context) => Promise<Account>

/** Under which a request's account is kept for the log. */
const accountKey = 'account'

/** The id of the account a request turned out to come from; null while that is not known. */
export const accountOfRequest = (context: Context): string | null => {
  const id: unknown = context.get(accountKey)
  return typeof id === 'string' ? id : null
}

/** Finds out who asks: by an access token where one is given, else by the session of the browser. */
export const whoAsksOf =
  (heng: Heng): WhoAsks =>
  async (context) => {
    const bearer = /^Bearer +(\S+)$/i.exec(context.req.header('authorization') ?? '')?.[1]
    const account =
      bearer === undefined ? await sessionAccount(heng, context) : await tokenAccount(heng, bearer)
    if (account === null)
      throw new Refusal(
        'sign-in-must-come-first',
        bearer === undefined ? undefined : '访问令牌不对、已经到期或者已经作废',
      )
    context.set(accountKey, account.id)
    return account
  }

const sessionAccount = async (heng: Heng, context: Context): Promise<Account | null> => {
  const id = await heng.signIn.sessionAccountId(context.req.raw)
  return id === null ? null : accountOf(heng.system, id)
}
