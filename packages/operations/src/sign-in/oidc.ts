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

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() })
const claimsSchema = z.object({ sub: z.string().min(1), preferred_username: z.string().min(1).optional() })

/** The claims of an identity token whose signature, issuer, audience and time are right; null otherwise. */
const claimsOf = async (
  provider: OidcProvider,
  token: string,
): Promise<z.infer<typeof claimsSchema> | null> => {
  const answer = await fetch(discoveryUrl(provider.issuer), { redirect: 'error' })
  const { issuer, jwks_uri } = discoverySchema.parse(await answer.json())
  if (issuer !== provider.issuer) return null
  const { payload } = await validateToken(token, jwks_uri, { audience: provider.clientId, issuer })
  if (typeof payload.exp !== 'number') return null
  return claimsSchema.parse(payload)
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
  getUserInfo: async ({ idToken }) => {
    if (idToken === undefined) return null
    const claims = await claimsOf(provider, idToken).catch(() => null)
    if (!claims) return null
    const subject = `${provider.issuer}#${claims.sub}`
    const known = await selectIdentity(database, subject, claims.preferred_username ?? null)
    return known && { id: subject, name: known.name, email: known.email, emailVerified: true }
  },
})
