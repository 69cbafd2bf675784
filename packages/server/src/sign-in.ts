import { Refusal } from '@heng/domain/refusal'
import { type Role, roles } from '@heng/domain/role'
import type { SignIn, SignInSettings } from '@heng/operations/sign-in/open-sign-in'
import { getConnInfo } from '@hono/node-server/conninfo'
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'

export type {
  BackupCodes,
  LinkAnswer,
  PasswordAnswer,
  SecondFactorOffer,
  SessionAnswer,
  SessionList,
  SignInOptions,
} from '@heng/operations/sign-in/sign-in-answers'

/** The most a request for sign-in may send, in bytes. */
const bodySize = 16 * 1024

/**
 * The IP address of whoever asks. `behindProxy`: the last address a proxy of ours has written down; without one the
 * header is anybody's to write, and the connection is believed.
 */
const addressOf = (context: Context, behindProxy: boolean): string => {
  const forwarded = behindProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(context).remote.address?.replace(/^::ffff:/, '') ?? 'unknown'
  } catch {
    // Called without a connection, as a test does.
    return 'unknown'
  }
}

/** /api/sign-in/…: everything about who is who, answered by the sign-in itself. */
export const signInRoutes = (signIn: SignIn, { behindProxy }: { behindProxy: boolean }): Hono => {
  const routes = new Hono()
  const limit = bodyLimit({
    maxSize: bodySize,
    onError: () => {
      throw new Refusal('request-must-be-valid')
    },
  })
  routes.all('/api/sign-in/*', limit, (context) =>
    signIn.handler(context.req.raw, addressOf(context, behindProxy)),
  )
  return routes
}

type FromEnvironment = Pick<
  SignInSettings,
  'baseUrl' | 'secret' | 'secureCookies' | 'secondFactorRoles' | 'absoluteHours' | 'idleHours'
> & {
  oidc: NonNullable<SignInSettings['oidc']> | null
  behindProxy: boolean
}

const oidcFrom = (environment: NodeJS.ProcessEnv): FromEnvironment['oidc'] => {
  const issuer = environment['HENG_OIDC_ISSUER']
  const clientId = environment['HENG_OIDC_CLIENT_ID']
  const clientSecret = environment['HENG_OIDC_CLIENT_SECRET']
  if (!issuer && !clientId && !clientSecret) return null
  if (!issuer || !clientId || !clientSecret)
    throw new Refusal(
      'request-must-be-valid',
      'HENG_OIDC_ISSUER、HENG_OIDC_CLIENT_ID、HENG_OIDC_CLIENT_SECRET 要同时设置',
    )
  return { issuer, clientId, clientSecret, label: environment['HENG_OIDC_LABEL'] ?? '统一身份认证' }
}

const hoursFrom = (environment: NodeJS.ProcessEnv, name: string, usual: number): number => {
  const hours = Number(environment[name] ?? usual)
  if (!(hours > 0 && hours <= 24 * 31)) throw new Refusal('request-must-be-valid', `${name} 应是小时数`)
  return hours
}

const secondFactorRolesFrom = (environment: NodeJS.ProcessEnv): Role[] => {
  const names = (environment['HENG_SECOND_FACTOR_ROLES'] ?? '').split(',').map((name) => name.trim())
  return names.filter(Boolean).map((name) => {
    const role = roles.find((one) => one === name)
    if (!role) throw new Refusal('request-must-be-valid', `HENG_SECOND_FACTOR_ROLES 里有不认识的角色 ${name}`)
    return role
  })
}

/**
 * What the environment says about signing in: HENG_URL (the address in people's browsers; https makes cookies secure),
 * HENG_SECRET, HENG_OIDC_…, HENG_BEHIND_PROXY=1, HENG_SESSION_HOURS and HENG_SESSION_IDLE_HOURS,
 * HENG_SECOND_FACTOR_ROLES (with commas between: who may do nothing without a second factor). `address` is where the server listens, when HENG_URL says nothing.
 */
export const signInFromEnvironment = (environment: NodeJS.ProcessEnv, address: string): FromEnvironment => {
  const url = environment['HENG_URL'] ?? address
  if (!URL.canParse(url)) throw new Refusal('request-must-be-valid', 'HENG_URL 不是一个网址')
  const { origin, protocol } = new URL(url)
  return {
    baseUrl: origin,
    secret: environment['HENG_SECRET'] ?? null,
    secureCookies: protocol === 'https:',
    oidc: oidcFrom(environment),
    secondFactorRoles: secondFactorRolesFrom(environment),
    absoluteHours: hoursFrom(environment, 'HENG_SESSION_HOURS', 12),
    idleHours: hoursFrom(environment, 'HENG_SESSION_IDLE_HOURS', 2),
    behindProxy: environment['HENG_BEHIND_PROXY'] === '1',
  }
}
