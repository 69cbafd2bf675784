import { Refusal } from '@heng/domain/refusal'
import type { Account } from '@heng/operations/accounts/account'
import type { Heng } from '@heng/operations/heng'
import { type FileAnswer, type Operation, performOperation, writes } from '@heng/operations/operation'
import { operations } from '@heng/operations/operations.gen'
import { type Context, Hono } from 'hono'
import { attachment } from '../attachment'
import { takesFiles } from '../takes-files'
import type { WhoAsks } from '../who-asks'

/** "/api/editions/{edition}" as the router writes it. */
const routed = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

const jsonBody = async (context: Context): Promise<Record<string, unknown>> => {
  const text = await context.req.text()
  if (text === '') return {}
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return { ...body }
  } catch {
    // Refused below, like anything else that is no object.
  }
  throw new Refusal('request-must-be-valid', '正文应为 JSON 对象')
}

const formBody = async (context: Context): Promise<Record<string, unknown>> => {
  const form = await context.req.formData().catch(() => {
    throw new Refusal('request-must-be-valid', '正文应为 multipart/form-data')
  })
  const input: Record<string, unknown> = {}
  const files: { name: string; bytes: Uint8Array }[] = []
  for (const [name, value] of form)
    if (typeof value === 'string') input[name] = value
    else files.push({ name: value.name, bytes: new Uint8Array(await value.arrayBuffer()) })
  return { ...input, files }
}

/** A field mistyped would otherwise be passed over: a list unfiltered, an option not heeded. */
const requireKnown = ({ input }: Operation, given: Readonly<Record<string, unknown>>): void => {
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(input.shape, name))
  if (unknown.length > 0)
    throw new Refusal('request-must-be-valid', `没有字段 ${unknown.slice(0, 10).join('、')}`)
}

const inputOf = async (context: Context, operation: Operation): Promise<unknown> => {
  const given: Record<string, unknown> = { ...context.req.query() }
  if (takesFiles(operation)) Object.assign(given, await formBody(context))
  else if (writes(operation)) Object.assign(given, await jsonBody(context))
  requireKnown(operation, given)
  // Last: what the address names is not to be named otherwise.
  return Object.assign(given, context.req.param())
}

const fileResponse = (context: Context, { name, mediaType, bytes, inline }: FileAnswer): Response =>
  context.body(Uint8Array.from(bytes), 200, {
    'Content-Type': mediaType,
    ...(inline
      ? {
          'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        }
      : { 'Content-Disposition': attachment(name) }),
  })

const isFile = (answer: unknown): answer is FileAnswer =>
  typeof answer === 'object' && answer !== null && 'bytes' in answer

const respond = (context: Context, operation: Operation, answer: unknown): Response => {
  context.header('Cache-Control', 'no-store')
  if (operation.kind === 'file' && isFile(answer)) return fileResponse(context, answer)
  if (operation.kind === 'text')
    return context.body(String(answer), operation.status, {
      'Content-Type': 'application/json; charset=utf-8',
    })
  return context.json(answer ?? {}, operation.status)
}

const keyOf = (context: Context): string | null => {
  const key = context.req.header('idempotency-key')
  if (key === undefined) return null
  if (!/^[\x21-\x7e]{8,200}$/.test(key)) throw new Refusal('request-must-be-valid', 'Idempotency-Key')
  return key
}

/** Every operation under its address, for whoever has signed in or names an access token. */
export const operationRoutes = (heng: Heng, whoAsks: WhoAsks): Hono => {
  const routes = new Hono()
  for (const operation of operations)
    routes.on(operation.method.toUpperCase(), routed(operation.path), async (context) => {
      const account: Account = await whoAsks(context)
      const input = await inputOf(context, operation)
      return respond(
        context,
        operation,
        await performOperation(heng, account, operation, input, writes(operation) ? keyOf(context) : null),
      )
    })
  return routes
}
