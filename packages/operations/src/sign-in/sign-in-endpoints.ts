import { randomUUID } from 'node:crypto'
import {
  clearExpired,
  deleteSession,
  deleteSessionOf,
  deleteSessions,
  noteSignIn,
  selectSessions,
  selectKnownLogin,
} from '@heng/store/sign-in'
import { z } from 'zod'
import { oidcProviderId } from './oidc'
import { minimumPassword, passwordFault } from './password-rule'
import { secondFactorDemanded, sessionOf } from './session-of'
import { answer, askLibrary, type Call, type Desk, problemOf, type Session } from './sign-in-call'
import type { PasswordAnswer, SessionAnswer, SessionList, SignInOptions } from './sign-in-answers'
import { guarded, isFirstUse } from './sign-in-attempts'
import { problem } from './sign-in-problem'

const done = { done: true } as const
const typed = z.string().min(1).max(200)

/** One thing that can be asked of the sign-in: checks its body, and for a session where it wants one. */
export type Endpoint = (call: Call) => Promise<Response>

/** An endpoint whose JSON body has a shape. */
export const withBody =
  <T>(shape: z.ZodType<T>, act: (call: Call, body: T) => Promise<Response>): Endpoint =>
  async (call) => {
    const body = shape.safeParse(await call.request.json().catch(() => null))
    return body.success ? act(call, body.data) : problem('request-must-be-valid')
  }

/** An endpoint for somebody who has signed in. */
export const withSession =
  (act: (call: Call, session: Session) => Promise<Response>): Endpoint =>
  async (call) => {
    const session = await sessionOf(call.desk, call.request)
    return session ? act(call, session) : problem('session-must-exist')
  }

/** Both. The session comes first: a stranger learns nothing from a wrong body. */
export const withBodyAndSession = <T>(
  shape: z.ZodType<T>,
  act: (call: Call, body: T, session: Session) => Promise<Response>,
): Endpoint => withSession((call, session) => withBody(shape, (_, body) => act(call, body, session))(call))

const options: Endpoint = async ({ desk }) => {
  const body: SignInOptions = { minimumPassword, oidcLabel: desk.oidcLabel }
  return answer(body)
}

const session: Endpoint = async ({ desk, request }) => {
  const found = await sessionOf(desk, request)
  if (!found) {
    const nobody: SessionAnswer = {
      account: null,
      method: null,
      secondFactor: 'off',
      secondFactorDemanded: false,
    }
    return answer(nobody)
  }
  const { accountId: id, login, name, role, method } = found
  const demanded = secondFactorDemanded(desk, found)
  const body: SessionAnswer = {
    account: { id, login, name, role },
    method,
    secondFactor: found.secondFactor ? 'on' : demanded ? 'required' : 'off',
    secondFactorDemanded: demanded,
  }
  return answer(body)
}

/** What comes after a right password. */
const nextAfter = (desk: Desk, said: unknown, role: string): PasswordAnswer['next'] => {
  if (typeof said === 'object' && said !== null && 'twoFactorRedirect' in said) return 'code'
  return desk.secondFactorRoles.includes(role) ? 'set-up' : 'done'
}

/**
 * Login and password. An unknown login, one without a password, and one of a disabled account go the same way as a
 * wrong password, the hashing included: neither words nor time tell them apart.
 */
const password = withBody(z.object({ login: typed, password: typed }), (call, { login, password }) =>
  guarded(call, login, async () => {
    const { desk, address } = call
    const known = await selectKnownLogin(desk.database, login.trim())
    const username = known?.username ?? `nobody ${randomUUID()}`
    const response = await askLibrary(call, '/sign-in/username', { username, password })
    if (!known || !response.ok) {
      // After the answer, for it takes time that an unknown login does not.
      if (known && response.status === 401)
        desk.later(() => noteSignIn(desk.database, known.accountId, 'sign-in-refused', { address }))
      return { right: false, response: await problemOf(response, 'sign-in-must-be-valid') }
    }
    await clearExpired(desk.database)
    const next = nextAfter(desk, await response.json(), known.role)
    if (next !== 'code') await noteSignIn(desk.database, known.accountId, 'sign-in', { address })
    const body: PasswordAnswer = { next }
    return { right: true, response: answer(body, response) }
  }),
)

const enteredSchema = z.object({ token: z.string(), user: z.object({ id: z.string() }) })

/** A backup code as it was given out, however it was copied: "ABCDE FGHJK", "abcdefghjk", "abcde－fghjk". */
const backupCodeOf = (typed: string): string => {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

/** The second step: a code of the authenticator, or one of the backup codes. */
const code = withBody(
  z.object({ code: typed, kind: z.enum(['totp', 'backup']) }),
  async (call, { code, kind }) => {
    const [path, text] =
      kind === 'totp'
        ? ['/two-factor/verify-totp', code.replaceAll(/\s/g, '')]
        : ['/two-factor/verify-backup-code', backupCodeOf(code)]
    const response = await askLibrary(call, path, { code: text })
    if (!response.ok)
      return problemOf(
        response,
        kind === 'totp' ? 'second-factor-must-be-valid' : 'backup-code-must-be-valid',
      )
    const { token, user } = enteredSchema.parse(await response.json())
    if (kind === 'totp' && !(await isFirstUse(call.desk.database, user.id, text))) {
      await deleteSessionOf(call.desk.database, token)
      return problem('second-factor-must-be-valid', { detail: '这个验证码已经用过，请等下一个' })
    }
    await noteSignIn(call.desk.database, user.id, 'sign-in', { address: call.address, secondFactor: kind })
    return answer(done, response)
  },
)

/** A page of ours as the library lets it through: its address may hold what people search for. */
const plainAddress = (to: string): string | null => {
  if (!/^\/(?![/\\])/.test(to)) return null
  const { pathname, search } = new URL(to, 'http://heng.invalid')
  const asked = search
    .slice(1)
    .replaceAll(/[^\w\-.+/=&%@]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`)
  return asked === '' ? pathname : `${pathname}?${asked}`
}

/** Sends somebody to the identity service; they come back to the page `to` of ours. */
const oidc = withBody(z.object({ to: z.string().min(1).max(2000) }), async (call, { to }) => {
  if (call.desk.oidcLabel === null) return problem('address-must-exist')
  const callbackURL = plainAddress(to)
  if (callbackURL === null) return problem('request-must-be-valid')
  const response = await askLibrary(call, '/sign-in/oauth2', {
    providerId: oidcProviderId,
    callbackURL,
    errorCallbackURL: callbackURL === '/' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(callbackURL)}`,
  })
  if (response.status >= 500) return problem('identity-service-must-answer')
  if (!response.ok) return problemOf(response, 'identity-service-must-answer')
  const { url } = z.object({ url: z.string() }).parse(await response.json())
  return answer({ url }, response)
})

/** The way back from the identity service: a page load, answered with a redirection. */
const oidcCallback: Endpoint = (call) =>
  askLibrary(call, `/oauth2/callback/${oidcProviderId}${new URL(call.request.url).search}`)

const signOut: Endpoint = async (call) => answer(done, await askLibrary(call, '/sign-out', {}))

const signOutEverywhere = withSession(async (call, { accountId }) => {
  await deleteSessions(call.desk.database, accountId)
  await noteSignIn(call.desk.database, accountId, 'sign-out-everywhere')
  return signOut(call)
})

const sessions = withSession(async ({ desk }, { accountId, token }) => {
  const rows = await selectSessions(desk.database, accountId, token, desk.idleSeconds)
  const body: SessionList = {
    sessions: rows.map(({ startedAt, seenAt, ...row }) => ({
      ...row,
      startedAt: startedAt.toISOString(),
      seenAt: seenAt.toISOString(),
    })),
  }
  return answer(body)
})

const endSession = withBodyAndSession(z.object({ id: typed }), async ({ desk }, { id }, { accountId }) => {
  await deleteSession(desk.database, accountId, id)
  return answer(done)
})

const endOthers = withSession(async ({ desk }, { accountId, token }) => {
  await deleteSessions(desk.database, accountId, token)
  return answer(done)
})

const changePassword = withBodyAndSession(
  z.object({ current: typed, next: z.string().max(1000) }),
  async (call, { current, next }, { accountId, login }) => {
    const fault = passwordFault(next, login)
    if (fault !== null) return problem('password-must-be-strong', { detail: fault })
    return guarded(call, `password of ${accountId}`, async () => {
      const response = await askLibrary(call, '/change-password', {
        currentPassword: current,
        newPassword: next,
        revokeOtherSessions: true,
      })
      if (!response.ok) return { right: false, response: await problemOf(response, 'password-must-be-valid') }
      await noteSignIn(call.desk.database, accountId, 'change-password')
      return { right: true, response: answer(done, response) }
    })
  },
)

/** Method and path below /api/sign-in, and nothing else of the library. */
export const signInEndpoints: Readonly<Record<string, Endpoint>> = {
  'GET /options': options,
  'GET /session': session,
  'POST /password': password,
  'POST /code': code,
  'POST /oidc': oidc,
  [`GET /oauth2/callback/${oidcProviderId}`]: oidcCallback,
  'POST /sign-out': signOut,
  'POST /sign-out-everywhere': signOutEverywhere,
  'GET /sessions': sessions,
  'POST /sessions/end': endSession,
  'POST /sessions/end-others': endOthers,
  'POST /password/change': changePassword,
}
