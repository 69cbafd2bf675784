import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** Paths under which everything passes through protection and the like. */
const passedThrough = new Set(['*', '/*', '/api/*'])

/** The pattern of the route that answered ("/api/documents/:id"), never the path itself: that names documents. */
export const routeLabel = (context: Context): string => {
  const route = matchedRoutes(context).findLast(({ path }) => !passedThrough.has(path))
  if (route) return route.path.replaceAll(/\{[^}]*\}/g, '')
  return context.res.status < 400 && !context.req.path.startsWith('/api/') ? 'pages' : 'unknown'
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The method, of which there are a few known ones. */
export const methodLabel = (context: Context): string =>
  methods.has(context.req.method) ? context.req.method : 'other'
