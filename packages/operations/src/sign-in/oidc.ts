import { type Database } from '@heng/store/database'
import { selectIdentity } from '@heng/store/sign-in'
import { validateToken } from 'better-auth/oauth2'
import type { GenericOAuthConfig } from 'better-auth/plugins'
import { z } from 'zod'

/** A service that proves who somebody is: OpenID Connect with discovery. */
export type OidcProvider = {
  /** As the service names itself: "https://login.example". */
  issuer: string
  clientId: string
  clientSecret: string
  /** What the button says: "统一身份认证". */
  label: string
}

/** The library's name for it; the address for its answers ends in it. */
export const oidcProviderId = 'oidc'

const discoveryUrl = (issuer: string): string =>
  `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`

const discoverySchema = z.object({
  issuer: z.string(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
})
const claimsSchema = z.object({ sub: z.string().min(1), preferred_username: z.string().min(1).optional() })
type Claims = z.infer<typeof claimsSchema>

/** What the service tells about whom it has let in; many name the login here and not in the identity token. */
const told = async (endpoint: string, accessToken: string): Promise<Claims> => {
  const headers = { authorization: `Bearer ${accessToken}` }
  return claimsSchema.parse(await (await fetch(endpoint, { redirect: 'error', headers })).json())
}

type Tokens = { idToken?: string | undefined; accessToken?: string | undefined }

/**
 * The claims of an identity token whose signature, issuer, audience and time are right, with the login from the service
 * where the token has none; an Error otherwise.
 */
const claimsOf = async (provider: OidcProvider, tokens: Tokens): Promise<Claims> => {
  if (tokens.idToken === undefined) throw new Error('the identity service gave no identity token')
  const answer = await fetch(discoveryUrl(provider.issuer), { redirect: 'error' })
  const { issuer, jwks_uri, userinfo_endpoint } = discoverySchema.parse(await answer.json())
  if (issuer !== provider.issuer)
    throw new Error('the identity service does not name itself as HENG_OIDC_ISSUER does')
  const { payload } = await validateToken(tokens.idToken, jwks_uri, { audience: provider.clientId, issuer })
  if (typeof payload.exp !== 'number') throw new Error('an identity token without an end')
  const claims = claimsSchema.parse(payload)
  if (claims.preferred_username !== undefined || userinfo_endpoint === undefined || !tokens.accessToken)
    return claims
  const more = await told(userinfo_endpoint, tokens.accessToken)
  if (more.sub !== claims.sub) throw new Error('the identity service told of somebody else')
  return more
}

/** A profile without an id: the library answers it with "id_is_missing", and one that is missing otherwise. */
const unproved = { id: '', name: 'unproved', email: 'unproved@invalid', emailVerified: false }

/**
 * How the library talks to the service. An identity leads to an account there already is, or nowhere; one that is not
 * proved is told to `onBug`, for it is a wrong setting or a forgery, and nobody's missing account.
 */
export const oidcConfig = (
  database: Database,
  provider: OidcProvider,
  onBug: (error: unknown) => void,
): GenericOAuthConfig => ({
  providerId: oidcProviderId,
  discoveryUrl: discoveryUrl(provider.issuer),
  issuer: provider.issuer,
  clientId: provider.clientId,
  clientSecret: provider.clientSecret,
  scopes: ['openid', 'profile'],
  pkce: true,
  disableSignUp: true,
  disableImplicitSignUp: true,
  getUserInfo: async (tokens) => {
    const claims = await claimsOf(provider, tokens).catch((error: unknown) => {
      onBug(error)
      return null
    })
    if (!claims) return unproved
    const subject = `${provider.issuer}#${claims.sub}`
    const known = await selectIdentity(database, subject, claims.preferred_username ?? null)
    return known && { id: subject, name: known.name, email: known.email, emailVerified: true }
  },
})
