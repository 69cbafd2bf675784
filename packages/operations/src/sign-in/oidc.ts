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
 * where the token has none; null otherwise.
 */
const claimsOf = async (provider: OidcProvider, tokens: Tokens): Promise<Claims | null> => {
  if (tokens.idToken === undefined) return null
  const answer = await fetch(discoveryUrl(provider.issuer), { redirect: 'error' })
  const { issuer, jwks_uri, userinfo_endpoint } = discoverySchema.parse(await answer.json())
  if (issuer !== provider.issuer) return null
  const { payload } = await validateToken(tokens.idToken, jwks_uri, { audience: provider.clientId, issuer })
  if (typeof payload.exp !== 'number') return null
  const claims = claimsSchema.parse(payload)
  if (claims.preferred_username !== undefined || userinfo_endpoint === undefined || !tokens.accessToken)
    return claims
  const more = await told(userinfo_endpoint, tokens.accessToken)
  // What is said of somebody else says nothing of this one.
  return more.sub === claims.sub ? more : null
}

/** How the library talks to the service. An identity leads to an account there already is, or nowhere. */
export const oidcConfig = (database: Database, provider: OidcProvider): GenericOAuthConfig => ({
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
    const claims = await claimsOf(provider, tokens).catch(() => null)
    if (!claims) return null
    const subject = `${provider.issuer}#${claims.sub}`
    const known = await selectIdentity(database, subject, claims.preferred_username ?? null)
    return known && { id: subject, name: known.name, email: known.email, emailVerified: true }
  },
})
