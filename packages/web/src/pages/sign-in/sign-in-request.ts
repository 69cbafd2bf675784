import type {
  BackupCodes,
  LinkAnswer,
  PasswordAnswer,
  SecondFactorOffer,
  SessionAnswer,
  SessionList,
  SignInOptions,
} from '@heng/server/sign-in'
import { queryOptions } from '@tanstack/react-query'
import { getJson, sendJson } from '../../api/request'

const root = '/api/sign-in'

const ask = <T>(path: string, body: object = {}): Promise<T> => sendJson<T>('POST', `${root}${path}`, body)

type Done = { done: true }

/** Everything a page may ask of the sign-in. */
export const signInRequests = {
  password: (login: string, password: string) => ask<PasswordAnswer>('/password', { login, password }),
  code: (code: string, kind: 'totp' | 'backup') => ask<Done>('/code', { code, kind }),
  oidc: (to: string) => ask<{ url: string }>('/oidc', { to }),
  signOut: () => ask<Done>('/sign-out'),
  signOutEverywhere: () => ask<Done>('/sign-out-everywhere'),
  endSession: (id: string) => ask<Done>('/sessions/end', { id }),
  endOtherSessions: () => ask<Done>('/sessions/end-others'),
  changePassword: (current: string, next: string) => ask<Done>('/password/change', { current, next }),
  beginSecondFactor: (password: string) => ask<SecondFactorOffer>('/second-factor/begin', { password }),
  confirmSecondFactor: (code: string) => ask<Done>('/second-factor/confirm', { code }),
  endSecondFactor: (password: string) => ask<Done>('/second-factor/end', { password }),
  newBackupCodes: (password: string) => ask<BackupCodes>('/second-factor/backup-codes', { password }),
  link: (token: string) => ask<LinkAnswer>('/link', { token }),
  setPasswordByLink: (token: string, password: string) =>
    ask<{ login: string }>('/link/password', { token, password }),
}

export const signInOptionsQuery = queryOptions({
  queryKey: ['sign-in', 'options'],
  queryFn: ({ signal }) => getJson<SignInOptions>(`${root}/options`, signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Who is signed in. */
export const sessionQuery = queryOptions({
  queryKey: ['sign-in', 'session'],
  queryFn: ({ signal }) => getJson<SessionAnswer>(`${root}/session`, signal),
})

export const sessionsQuery = queryOptions({
  queryKey: ['sign-in', 'sessions'],
  queryFn: ({ signal }) => getJson<SessionList>(`${root}/sessions`, signal),
})
