/** GET /api/sign-in/options: what a page needs before anybody has signed in. */
export type SignInOptions = { minimumPassword: number; oidcLabel: string | null }

/** GET /api/sign-in/session. */
export type SessionAnswer = {
  account: { id: string; login: string; name: string; role: string } | null
  method: 'password' | 'oidc' | null
  /** `required`: nothing else can be done before the second factor is set up. */
  secondFactor: 'off' | 'on' | 'required'
  /** Whether the role must keep its second factor. */
  secondFactorDemanded: boolean
}

/** POST /api/sign-in/password; `set-up`: the role's second factor has to be set up first. */
export type PasswordAnswer = { next: 'done' | 'code' | 'set-up' }

/** GET /api/sign-in/sessions. */
export type SessionList = {
  sessions: {
    id: string
    startedAt: string
    seenAt: string
    address: string | null
    agent: string | null
    current: boolean
  }[]
}

/** POST /api/sign-in/second-factor/begin: for the person's authenticator, shown once. */
export type SecondFactorOffer = { uri: string; secret: string; backupCodes: string[] }

/** POST /api/sign-in/second-factor/backup-codes. */
export type BackupCodes = { backupCodes: string[] }

/** POST /api/sign-in/link: whose link it is. */
export type LinkAnswer = { login: string; name: string; purpose: 'first' | 'reset' }
