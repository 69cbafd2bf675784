import { randomBytes } from 'node:crypto'
import { Refusal } from '@heng/domain/refusal'
import type { Database } from '@heng/store/database'
import {
  clearExpired,
  deleteIdentity,
  deleteSecondFactor,
  deleteSessions,
  keepSecret,
  type LinkPurpose,
  putPassword,
  selectLogin,
} from '@heng/store/sign-in'
import { hashPassword } from 'better-auth/crypto'
import { basePath, openAuthentication } from './authentication'
import type { OidcProvider } from './oidc'
import { createOneTimeLink, linkEndpoints } from './one-time-link'
import { passwordFault } from './password-rule'
import { secondFactorEndpoints } from './second-factor-endpoints'
import { secondFactorDemanded, sessionOf } from './session-of'
import type { Desk } from './sign-in-call'
import { signInEndpoints } from './sign-in-endpoints'
import { problem } from './sign-in-problem'

export type SignInSettings = {
  /** A connection of the database's owner: nobody else reaches the tables of the sign-in. */
  database: Database
  /** Where the pages are, for the way back from an identity service: "https://heng.example". */
  baseUrl: string
  /** At least 32 characters; null for the one kept in the database, made at the first start. */
  secret?: string | null
  /** Whether the pages are served by https: then cookies go nowhere else. */
  secureCookies: boolean
  trustedOrigins?: readonly string[]
  oidc?: OidcProvider | null
  /** When a session ends: however busy it is, and when nobody uses it. In hours. */
  absoluteHours?: number
  idleHours?: number
  /** Roles that may do nothing before their second factor is set up. */
  secondFactorRoles?: readonly string[]
  onBug: (error: unknown) => void
}

export type SignIn = {
  /** Answers /api/sign-in/…; `address` is the IP address of whoever asks, as the connection or a trusted proxy says. */
  handler: (request: Request, address: string) => Promise<Response>
  /** The account a request's session leads to; null without one, or while its second factor is still to be set up. */
  sessionAccountId: (request: Request) => Promise<string | null>
  /** Sets a password and ends all sessions. Refuses a weak one. */
  setPassword: (accountId: string, password: string) => Promise<void>
  /** Signs an account out everywhere. */
  revokeSessions: (accountId: string) => Promise<void>
  /**
   * The token for /sign-in/first?token=…: once, within a day. `within` is the transaction of an administrator who has
   * just made the account; the link is then kept or lost together with it.
   */
  createOneTimeLink: (accountId: string, purpose: LinkPurpose, within?: Database) => Promise<string>
  /** For somebody who has lost the authenticator and the backup codes. */
  removeSecondFactor: (accountId: string) => Promise<void>
  /** Parts an account from its identity elsewhere, so that another may take its place; false when it had none. */
  removeIdentity: (accountId: string) => Promise<boolean>
  /** Waits for what answers did not wait for; before the connection is closed. */
  idle: () => Promise<void>
}

const shortestSecret = 32

const secretFor = async (database: Database, given: string | null): Promise<string> => {
  if (given === null) return keepSecret(database, randomBytes(48).toString('base64url'))
  if (given.length < shortestSecret)
    throw new Refusal('request-must-be-valid', `HENG_SECRET 至少 ${shortestSecret} 个字符`)
  return given
}

/** Work that nobody waits for, until the sign-in is closed. */
const background = (onBug: (error: unknown) => void) => {
  const running = new Set<Promise<void>>()
  const later = (work: () => Promise<void>): void => {
    const promise = work()
      .catch(onBug)
      .finally(() => running.delete(promise))
    running.add(promise)
  }
  return { later, idle: async () => void (await Promise.all(running)) }
}

const endpoints = { ...signInEndpoints, ...secondFactorEndpoints, ...linkEndpoints }

/** Whether a page of another site sends it. The library checks what reaches it; not everything does. */
const isForeign = (request: Request, trusted: readonly string[]): boolean => {
  const origin = request.headers.get('origin')
  if (request.method === 'GET' || origin === null || trusted.includes(origin)) return false
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host
}

const handlerFor =
  (desk: Desk, { onBug, trustedOrigins = [] }: SignInSettings): SignIn['handler'] =>
  async (request, address) => {
    if (isForeign(request, trustedOrigins)) return problem('sign-in-must-be-allowed')
    const { pathname } = new URL(request.url)
    const name = `${request.method} ${pathname.startsWith(basePath) ? pathname.slice(basePath.length) : ''}`
    const endpoint = Object.hasOwn(endpoints, name) ? endpoints[name] : undefined
    const response = endpoint
      ? await endpoint({ desk, request, address }).catch((error: unknown) => {
          onBug(error)
          return problem('internal')
        })
      : problem('address-must-exist')
    response.headers.set('Cache-Control', 'no-store')
    return response
  }

/** Opens the sign-in on a migrated database. */
export const openSignIn = async (settings: SignInSettings): Promise<SignIn> => {
  const { database, baseUrl, secureCookies, trustedOrigins = [], oidc = null, onBug } = settings
  const authentication = openAuthentication({
    database,
    baseUrl,
    secret: await secretFor(database, settings.secret ?? null),
    secureCookies,
    trustedOrigins,
    oidc,
    absoluteSeconds: Math.round((settings.absoluteHours ?? 12) * 3600),
    onBug,
  })
  const { later, idle } = background(onBug)
  const desk: Desk = {
    database,
    authentication,
    baseUrl,
    oidcLabel: oidc?.label ?? null,
    idleSeconds: Math.round((settings.idleHours ?? 2) * 3600),
    secondFactorRoles: settings.secondFactorRoles ?? [],
    later,
  }
  await clearExpired(database)
  return {
    handler: handlerFor(desk, settings),
    sessionAccountId: async (request) => {
      const session = await sessionOf(desk, request)
      if (!session || (secondFactorDemanded(desk, session) && !session.secondFactor)) return null
      return session.accountId
    },
    setPassword: async (accountId, password) => {
      const fault = passwordFault(password, (await selectLogin(database, accountId)) ?? '')
      if (fault !== null) throw new Refusal('request-must-be-valid', fault)
      await putPassword(database, accountId, await hashPassword(password))
    },
    revokeSessions: (accountId) => deleteSessions(database, accountId),
    createOneTimeLink: (accountId, purpose, within = database) =>
      createOneTimeLink(within, accountId, purpose),
    removeSecondFactor: (accountId) => deleteSecondFactor(database, accountId),
    removeIdentity: (accountId) => deleteIdentity(database, accountId),
    idle,
  }
}
