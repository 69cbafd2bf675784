import type { Database } from '@heng/store/database'
import type { SignedIn } from '@heng/store/sign-in'
import { addressHeader, type Authentication, basePath, originsHeader } from './authentication'
import { problem, type SignInProblemCode } from './sign-in-problem'

export type Desk = {
  database: Database
  authentication: Authentication
  baseUrl: string
  oidcLabel: string | null
  idleSeconds: number
  /** The roles that may do nothing without a second factor. */
  secondFactorRoles: readonly string[]
  /** Does what the answer need not wait for. */
  later: (work: () => Promise<void>) => void
}

/** Whose session a request carries, with the session's token. */
export type Session = SignedIn & { token: string }

/** One request for sign-in, with what its answer needs. */
export type Call = {
  desk: Desk
  request: Request
  /** Whoever asks, as an IP address; everything not known is one address. */
  address: string
}

/** Only what the library needs of a request: nobody outside can set the headers that we set for it. */
const headersFor = ({ request, address }: Call): Headers => {
  const headers = new Headers({ [addressHeader]: address })
  for (const name of ['cookie', 'origin', 'referer', 'user-agent', 'sec-fetch-site', 'sec-fetch-mode']) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  // Behind a proxy that ends TLS the request itself does not know by which scheme it was sent.
  const { host } = new URL(request.url)
  headers.set(originsHeader, `http://${host} https://${host}`)
  return headers
}

/** Has the library answer on one of its own paths. */
export const askLibrary = async (call: Call, path: string, body?: object): Promise<Response> => {
  const headers = headersFor(call)
  const init: RequestInit = { headers }
  if (body !== undefined) {
    headers.set('content-type', 'application/json')
    init.method = 'POST'
    init.body = JSON.stringify(body)
  }
  const { authentication, baseUrl } = call.desk
  return authentication.handler(new Request(new URL(`${basePath}${path}`, baseUrl), init))
}

/** JSON for the page, with the cookies the library has set. */
export const answer = (body: object, from?: Response): Response => {
  const headers = new Headers()
  for (const cookie of from?.headers.getSetCookie() ?? []) headers.append('set-cookie', cookie)
  return Response.json(body, { headers })
}

const codeOf = async (response: Response): Promise<string | null> => {
  const body: unknown = await response.json().catch(() => null)
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
    ? body.code
    : null
}

/** What the library's own words mean to us, where it is not simply that what was typed is wrong. */
const libraryCodes: Readonly<Record<string, SignInProblemCode>> = {
  INVALID_TWO_FACTOR_COOKIE: 'second-factor-must-be-pending',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'second-factor-must-be-pending',
  TOTP_NOT_ENABLED: 'second-factor-must-be-on',
  TWO_FACTOR_NOT_ENABLED: 'second-factor-must-be-on',
  INVALID_ORIGIN: 'sign-in-must-be-allowed',
  MISSING_OR_NULL_ORIGIN: 'sign-in-must-be-allowed',
  CROSS_SITE_NAVIGATION_LOGIN_BLOCKED: 'sign-in-must-be-allowed',
}

/** Says in our words why the library did not do it; `wrong` where what was typed is not right. */
export const problemOf = async (response: Response, wrong: SignInProblemCode): Promise<Response> => {
  if (response.status === 429) {
    const seconds = Number.parseInt(response.headers.get('x-retry-after') ?? '', 10)
    return problem('sign-in-must-wait', { seconds: Number.isNaN(seconds) ? 300 : seconds })
  }
  if (response.status >= 500) return problem('internal')
  const code = await codeOf(response)
  return problem((code !== null && libraryCodes[code]) || wrong)
}
