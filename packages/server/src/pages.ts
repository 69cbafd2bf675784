import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { Readable } from 'node:stream'
import type { Context, MiddlewareHandler } from 'hono'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
}

/** The file inside `folder` that a path names, or null: nothing above the folder, nothing hidden. */
const inside = (folder: string, path: string): string | null => {
  let plain: string
  try {
    plain = decodeURIComponent(path)
  } catch {
    return null
  }
  if (/[\0\\]/.test(plain) || plain.split('/').some((part) => part.startsWith('.'))) return null
  const file = join(folder, plain)
  return file.startsWith(folder + sep) ? file : null
}

const sizeOf = async (file: string): Promise<number | null> => {
  const found = await stat(file).catch(() => null)
  return found?.isFile() ? found.size : null
}

/** Whether a browser takes what is compressed. */
const takesGzip = (context: Context): boolean =>
  (context.req.header('Accept-Encoding') ?? '')
    .split(',')
    .some((one) => /^gzip\s*(?:;\s*q=(?!0(?:\.0*)?$).+)?$/i.test(one.trim()))

/** Answers a file, compressed where the build has left it so and the browser takes that. */
const send = async (context: Context, file: string, size: number, cache: string): Promise<Response> => {
  const compressed = takesGzip(context) ? await sizeOf(`${file}.gz`) : null
  context.header('Content-Type', types[extname(file)] ?? 'application/octet-stream')
  context.header('Content-Length', `${compressed ?? size}`)
  context.header('Cache-Control', cache)
  context.header('Vary', 'Accept-Encoding')
  if (compressed !== null) context.header('Content-Encoding', 'gzip')
  if (context.req.method === 'HEAD') return context.body(null)
  const sent = createReadStream(compressed === null ? file : `${file}.gz`)
  return context.body(Readable.toWeb(sent) as ReadableStream)
}

/**
 * Serves the built pages. Assets carry a hash in their name and are kept for ever; any other path without a file
 * is a page of the application, which begins with index.html.
 */
export const pages =
  (folder: string): MiddlewareHandler =>
  async (context, next) => {
    const { method, path } = context.req
    if ((method !== 'GET' && method !== 'HEAD') || path.startsWith('/api/')) return next()
    const file = inside(folder, path)
    const size = file === null ? null : await sizeOf(file)
    if (file !== null && size !== null)
      return send(
        context,
        file,
        size,
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    const last = path.slice(path.lastIndexOf('/') + 1)
    const index = join(folder, 'index.html')
    const indexSize = path.startsWith('/assets/') || last.includes('.') ? null : await sizeOf(index)
    return indexSize === null ? next() : send(context, index, indexSize, 'no-cache')
  }
