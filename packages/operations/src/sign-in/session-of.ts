import { useSession } from '@heng/store/sign-in'
import type { Desk, Session } from './sign-in-call'

/** Whose session a request carries, noting that it is in use; null without one that holds. */
export const sessionOf = async (desk: Desk, request: Request): Promise<Session | null> => {
  if (!request.headers.has('cookie')) return null
  const found = await desk.authentication.api.getSession({
    headers: request.headers,
    query: { disableRefresh: true },
  })
  if (!found) return null
  const { token } = found.session
  const signedIn = await useSession(desk.database, token, desk.idleSeconds)
  return signedIn && { ...signedIn, token }
}

/** Whether somebody's role wants a second factor; an identity service asks for its own. */
export const secondFactorDemanded = (desk: Desk, { role, method }: Session): boolean =>
  method === 'password' && desk.secondFactorRoles.includes(role)
