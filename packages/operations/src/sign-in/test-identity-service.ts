import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

export type Identity = { sub: string; preferred_username: string }

export type TestIdentityService = {
  issuer: string
  /** Whoever signs in next; it asks nothing. */
  become: (identity: Identity) => void
  /** Changes the claims of the tokens it gives from now on. */
  forge: (claims: Record<string, unknown>) => void
  /** Whom it tells of at its address for that, from now on; null for whoever signs in. */
  tellOf: (identity: Identity | null) => void
  close: () => Promise<void>
}

const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const bodyOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk))
  return new URLSearchParams(Buffer.concat(chunks).toString())
}

const send = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

type Service = {
  issuer: string
  client: { id: string; secret: string }
  key: KeyObject
  jwk: object
  /** The challenge that each code was given for. */
  codes: Map<string, string>
  identity: Identity
  forged: Record<string, unknown>
  toldOf: Identity | null
}

const tokenOf = ({ issuer, client, key, identity, forged }: Service): string => {
  const now = Math.floor(Date.now() / 1000)
  const claims = { iss: issuer, aud: client.id, iat: now, exp: now + 60, ...identity, ...forged }
  const signed = `${base64({ alg: 'RS256', kid: 'one', typ: 'JWT' })}.${base64(claims)}`
  return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`
}

const authorize = ({ codes }: Service, url: URL, response: ServerResponse): void => {
  const code = randomBytes(16).toString('hex')
  codes.set(code, url.searchParams.get('code_challenge') ?? '')
  const back = new URL(url.searchParams.get('redirect_uri') ?? '')
  back.searchParams.set('code', code)
  back.searchParams.set('state', url.searchParams.get('state') ?? '')
  response.writeHead(302, { location: back.href }).end()
}

const exchange = async (service: Service, form: URLSearchParams, response: ServerResponse): Promise<void> => {
  const challenge = service.codes.get(form.get('code') ?? '')
  const verified = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url')
  service.codes.delete(form.get('code') ?? '')
  if (challenge !== verified || form.get('client_secret') !== service.client.secret)
    return send(response, 400, { error: 'invalid_grant' })
  const id_token = tokenOf(service)
  send(response, 200, { access_token: 'opaque', token_type: 'Bearer', expires_in: 60, id_token })
}

const respond = async (
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const { issuer, jwk } = service
  const url = new URL(request.url ?? '/', issuer)
  if (url.pathname === '/authorize') authorize(service, url, response)
  else if (url.pathname === '/token') await exchange(service, await bodyOf(request), response)
  else if (url.pathname === '/userinfo') {
    const known = request.headers.authorization === 'Bearer opaque'
    send(response, known ? 200 : 401, known ? (service.toldOf ?? service.identity) : {})
  } else if (url.pathname === '/keys') send(response, 200, { keys: [jwk] })
  else
    send(response, 200, {
      issuer,
      authorization_endpoint: `${issuer}/authorize`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/keys`,
      userinfo_endpoint: `${issuer}/userinfo`,
    })
}

/** An OpenID Connect service for tests: authorization code with PKCE, tokens signed with RS256. */
export const testIdentityService = async (client: Service['client']): Promise<TestIdentityService> => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }
  const service: Service = {
    issuer: '',
    client,
    key: privateKey,
    jwk,
    codes: new Map(),
    identity: { sub: 'nobody', preferred_username: 'nobody' },
    forged: {},
    toldOf: null,
  }
  const server = createServer((request, response) => void respond(service, request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const address = server.address()
  service.issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    issuer: service.issuer,
    become: (identity) => {
      service.identity = identity
    },
    forge: (claims) => {
      service.forged = claims
    },
    tellOf: (identity) => {
      service.toldOf = identity
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
