import { Refusal } from '@heng/domain/refusal'
import type { MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'self'",
  "script-src 'self'",
  // The component library writes its styles into the page.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'Content-Security-Policy': policy,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Security headers on every answer, unless a route has set its own. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(headers))
    if (!context.res.headers.has(name)) context.res.headers.set(name, value)
}

const reading = new Set(['GET', 'HEAD', 'OPTIONS'])

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}

/**
 * Refuses what a page of another site sends. Browsers name the origin of every write; scripts that are no browser
 * name none and are let through.
 */
export const ownOriginOnly: MiddlewareHandler = async (context, next) => {
  if (!reading.has(context.req.method)) {
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const foreign = origin !== undefined && hostOf(origin) !== context.req.header('host')
    if (foreign || site === 'cross-site' || site === 'same-site') throw new Refusal('origin-must-be-own')
  }
  await next()
}

/** Names under which a server that listens on this machine alone may be called. */
const local = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i

/** Refuses a foreign name that was made to point at this machine (DNS rebinding). */
export const localNamesOnly: MiddlewareHandler = async (context, next) => {
  if (!local.test(context.req.header('host') ?? '')) throw new Refusal('origin-must-be-own')
  await next()
}
