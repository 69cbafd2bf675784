import { createHash } from 'node:crypto'
import { isIPv6 } from 'node:net'
import type { Database } from '@heng/store/database'
import { forgetAttempts, isKnownPlace, knowPlace, takeAttempt, useOnce } from '@heng/store/sign-in'
import { problem } from './sign-in-problem'

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url')

/** What counts as one address: of IPv6 the network (/64), which is what one subscriber has. */
const networkOf = (address: string): string => {
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':')
  const rest = tail === undefined ? [] : tail.split(':')
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - groups.length - rest.length }, () => '0')
  return [...groups, ...zeros, ...rest]
    .slice(0, 4)
    .map((group) => group || '0')
    .join(':')
}

/**
 * Lets one guess at a password be made, or answers that it is too early. Somebody's mistakes from one address slow down
 * that login from that address (up to five minutes); only very many slow down the whole address, which may be an office,
 * or the login from everywhere, which its owner may want to use (up to one minute). Where its owner has signed in before,
 * what strangers try elsewhere does not count: nobody is kept out of an account by those who guess at it.
 */
export const guarded = async (
  { desk: { database }, address }: { desk: { database: Database }; address: string },
  who: string,
  guess: () => Promise<{ right: boolean; response: Response }>,
): Promise<Response> => {
  const login = `login:${digest(who.trim().toLowerCase())}`
  const network = networkOf(address)
  const place = `address:${network}`
  const both = `both:${digest(`${login}|${network}`)}`
  const elsewhere = (await isKnownPlace(database, both)) ? [] : [{ key: login, free: 20, longestWait: 60 }]
  const seconds = await takeAttempt(database, [
    { key: both, free: 5, longestWait: 300 },
    ...elsewhere,
    { key: place, free: 40, longestWait: 60 },
  ])
  if (seconds !== null) return problem('sign-in-must-wait', { seconds })
  const { right, response } = await guess()
  if (right) {
    await forgetAttempts(database, [both, login], place)
    await knowPlace(database, both)
  }
  return response
}

/** Whether a code of an authenticator is seen for the first time; one that was overlooked must not serve again. */
export const isFirstUse = (database: Database, accountId: string, code: string): Promise<boolean> =>
  useOnce(database, digest(`${accountId}|${code}`))
