import { randomInt } from 'node:crypto'
import type { Database } from '@heng/store/database'
import { noteSignIn, selectIsActive } from '@heng/store/sign-in'
import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { APIError, isAPIError } from 'better-auth/api'
import { genericOAuth, twoFactor, username } from 'better-auth/plugins'
import { type OidcProvider, oidcConfig } from './oidc'
import { maximumPassword, minimumPassword } from './password-rule'

export type AuthenticationOptions = {
  database: Database
  /** Where the pages are: "https://heng.example". */
  baseUrl: string
  secret: string
  secureCookies: boolean
  trustedOrigins: readonly string[]
  oidc: OidcProvider | null
  /** When a session ends however busy it is, in seconds. */
  absoluteSeconds: number
  onBug: (error: unknown) => void
}

/** Below this path the library answers; only what the endpoints ask of it reaches it. */
export const basePath = '/api/sign-in'
/** Headers that only we set, for the library: the address of whoever asks, and the origins of this very request. */
export const addressHeader = 'x-heng-address'
export const originsHeader = 'x-heng-origins'

const dates = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

const tables = {
  user: { modelName: 'sign_in_user', fields: { emailVerified: 'email_verified', ...dates } },
  verification: { modelName: 'sign_in_verification', fields: { expiresAt: 'expires_at', ...dates } },
  credential: {
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...dates,
  },
  session: {
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    userId: 'user_id',
    ...dates,
  },
  twoFactor: {
    backupCodes: 'backup_codes',
    userId: 'user_id',
    failedVerificationCount: 'failed_verification_count',
    lockedUntil: 'locked_until',
  },
} as const

/** Letters and digits that are not taken for one another when they are copied from paper. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789'

const backupCode = (): string => {
  const letters = Array.from({ length: 10 }, () => clear[randomInt(clear.length)] ?? '').join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}

const plugins = ({ database, oidc, onBug }: AuthenticationOptions) => [
  username({
    minUsernameLength: 1,
    maxUsernameLength: 200,
    usernameNormalization: false,
    usernameValidator: () => true,
    schema: { user: { fields: { displayUsername: 'display_username' } } },
  }),
  twoFactor({
    issuer: '衡 Heng',
    backupCodeOptions: { customBackupCodesGenerate: () => Array.from({ length: 10 }, backupCode) },
    accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 300 },
    schema: {
      user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
      twoFactor: { modelName: 'sign_in_two_factor', fields: tables.twoFactor },
    },
  }),
  genericOAuth({ config: oidc ? [oidcConfig(database, oidc, onBug)] : [] }),
]

type Context = { path?: string } | null

const isFromElsewhere = (context: Context): boolean => context?.path?.startsWith('/oauth2/callback') === true

/** A session is made only for an account that is active, and says how its owner signed in. */
const sessionHooks = (database: Database) => ({
  create: {
    before: async (session: { userId: string } & Record<string, unknown>, context: Context) => {
      if (!(await selectIsActive(database, session.userId))) throw new APIError('UNAUTHORIZED')
      return { data: { ...session, method: isFromElsewhere(context) ? 'oidc' : 'password' } }
    },
    after: async (session: { userId: string; ipAddress?: string | null | undefined }, context: Context) => {
      const detail = { address: session.ipAddress ?? null, method: 'oidc' }
      if (isFromElsewhere(context)) await noteSignIn(database, session.userId, 'sign-in', detail)
    },
  },
})

const rateLimit: BetterAuthOptions['rateLimit'] = {
  enabled: true,
  storage: 'database',
  modelName: 'sign_in_rate_limit',
  fields: { lastRequest: 'last_request' },
  window: 10,
  max: 100,
  customRules: {
    // Counted by ourselves, by login and by address.
    '/sign-in/username': false,
    '/change-password': false,
    // One address may be a whole office; the library counts wrong codes by account as well.
    '/two-factor/*': { window: 10, max: 20 },
    '/sign-in/oauth2': { window: 10, max: 20 },
  },
}

/** The library, set up: our tables, no e-mail, no sign-up, nothing sent anywhere. */
export const openAuthentication = (options: AuthenticationOptions) =>
  betterAuth({
    appName: '衡 Heng',
    baseURL: options.baseUrl,
    basePath,
    secret: options.secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    database: { db: options.database, type: 'postgres' },
    trustedOrigins: (request) => [
      ...options.trustedOrigins,
      ...(request?.headers.get(originsHeader)?.split(' ') ?? []),
    ],
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: minimumPassword,
      maxPasswordLength: maximumPassword,
    },
    user: tables.user,
    account: {
      modelName: 'sign_in_credential',
      fields: tables.credential,
      updateAccountOnSignIn: false,
      accountLinking: { enabled: true, trustedProviders: [] },
    },
    verification: tables.verification,
    session: {
      modelName: 'sign_in_session',
      fields: tables.session,
      expiresIn: options.absoluteSeconds,
      disableSessionRefresh: true,
      additionalFields: { method: { type: 'string', required: false, input: false } },
    },
    rateLimit,
    databaseHooks: { session: sessionHooks(options.database) },
    advanced: {
      // Said outright, for the library would not check in a test.
      disableOriginCheck: false,
      useSecureCookies: options.secureCookies,
      cookiePrefix: 'heng',
      // The pages ask for everything themselves, so that even a link from elsewhere finds its reader signed in.
      cookies: { session_token: { attributes: { sameSite: 'strict' } } },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    onAPIError: {
      errorURL: '/sign-in',
      onError: (error) => {
        if (!isAPIError(error)) options.onBug(error)
      },
    },
    plugins: plugins(options),
  })

export type Authentication = ReturnType<typeof openAuthentication>
