import { useSession } from '@heng/store/sign-in'
import type { Desk, Session } from './sign-in-call'

/** The sessions' tokens by the cookies whose signature was verified, so that it is not computed for every request. */
const verified = new WeakMap<Desk, Map<string, string>>()
const most = 5_000

const verifiedOf = (desk: Desk): Map<string, string> => {
  const known = verified.get(desk) ?? new Map<string, string>()
  verified.set(desk, known)
  return known
}

const verifiedToken = async (desk: Desk, headers: Headers): Promise<string | null> => {
  const found = await desk.authentication.api.getSession({ headers, query: { disableRefresh: true } })
  return found?.session.token ?? null
}

/** Whose session a request carries, noting that it is in use; null without one that holds. */
export const sessionOf = async (desk: Desk, request: Request): Promise<Session | null> => {
  const cookies = request.headers.get('cookie')
  if (cookies === null) return null
  const known = verifiedOf(desk)
  const token = known.get(cookies) ?? (await verifiedToken(desk, request.headers))
  if (token === null) return null
  // Whether the session still holds is asked of the database every time.
  const signedIn = await useSession(desk.database, token, desk.idleSeconds)
  known.delete(cookies)
  if (!signedIn) return null
  known.set(cookies, token)
  const [oldest] = known.keys()
  if (known.size > most && oldest !== undefined) known.delete(oldest)
  return { ...signedIn, token }
}

/** Whether somebody's role wants a second factor; an identity service asks for its own. */
export const secondFactorDemanded = (desk: Desk, { role, method }: Session): boolean =>
  method === 'password' && desk.secondFactorRoles.includes(role)
