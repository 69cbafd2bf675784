import type { Problem } from '@heng/server/contract'

/** An answer of status 400 and above, or no answer at all (`code` "unreachable"). */
export class RequestProblem extends Error {
  override readonly name = 'RequestProblem'
  readonly code: string
  readonly status: number

  constructor(code: string, message: string, status: number) {
    super(message)
    this.code = code
    this.status = status
  }
}

/** Whether somebody is not signed in any more: the session is over, was ended elsewhere, or the account is disabled. */
export const isSignedOut = (problem: unknown): boolean =>
  problem instanceof RequestProblem &&
  (problem.code === 'sign-in-must-come-first' || problem.code === 'session-must-exist')

const unreachable = (): RequestProblem =>
  new RequestProblem('unreachable', '连接不上衡的服务，请确认它还在运行。', 0)

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' &&
  body !== null &&
  'code' in body &&
  typeof body.code === 'string' &&
  'message' in body &&
  typeof body.message === 'string'

/** Turns the body of a failed answer into words for the reader. */
export const problemOf = (status: number, text: string): RequestProblem => {
  try {
    const body: unknown = JSON.parse(text)
    if (isProblem(body)) return new RequestProblem(body.code, body.message, status)
  } catch {
    // Not JSON: a proxy or a crash answered; the status says all there is.
  }
  return new RequestProblem('internal', `服务没有正常应答（状态 ${status}）。`, status)
}

const send = async (path: string, init?: RequestInit): Promise<Response> => {
  let answer: Response
  try {
    answer = await fetch(path, { credentials: 'same-origin', ...init })
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw unreachable()
  }
  if (!answer.ok) throw problemOf(answer.status, await answer.text())
  return answer
}

/** GETs JSON. The server and the pages are built from the same contract, so the shape is taken as declared there. */
export const getJson = async <T>(path: string, signal?: AbortSignal): Promise<T> => {
  const answer = await send(path, signal ? { signal } : {})
  return (await answer.json()) as T
}

/** GETs a list that is answered in pages, `list` being its field, with all its pages. */
export const getAllPages = async <T extends { next: string | null }>(
  path: string,
  list: Exclude<keyof T, 'next'> & string,
  signal?: AbortSignal,
): Promise<T> => {
  const all: unknown[] = []
  let page = await getJson<T>(path, signal)
  for (;;) {
    const rows: unknown = page[list]
    if (Array.isArray(rows)) all.push(...rows)
    if (page.next === null) return { ...page, [list]: all }
    const before = `before=${encodeURIComponent(page.next)}`
    page = await getJson<T>(`${path}${path.includes('?') ? '&' : '?'}${before}`, signal)
  }
}

/** POSTs without a body. */
export const post = async (path: string): Promise<void> => {
  await send(path, { method: 'POST' })
}

/** Sends JSON and answers what comes back. */
export const sendJson = async <T>(
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: object,
): Promise<T> => {
  const answer = await send(path, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await answer.json()) as T
}

/** POSTs a form with files and answers what comes back. */
export const sendForm = async <T>(path: string, form: FormData): Promise<T> => {
  const answer = await send(path, { method: 'POST', body: form })
  return (await answer.json()) as T
}

export const remove = async (path: string): Promise<void> => {
  await send(path, { method: 'DELETE' })
}

/** Uploads one file; XMLHttpRequest because fetch tells nothing about the progress of sending. */
export const upload = <T>(path: string, file: File, onProgress: (share: number) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(unreachable()))
    request.addEventListener('load', () => {
      if (request.status >= 400) reject(problemOf(request.status, request.responseText))
      else resolve(JSON.parse(request.responseText) as T)
    })
    const form = new FormData()
    form.append('files', file, file.name)
    request.send(form)
  })
