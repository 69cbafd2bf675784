/** An event of the server as its listeners get it; "reconnected" when events may have been missed. */
export type ServerEvent = { name: (typeof names)[number] | 'reconnected'; data: string }

const names = ['document', 'document-deleted', 'dossier', 'edition-changed', 'reminders-changed'] as const

/** Listens to the server itself. The browser reconnects by itself after the connection was lost. */
const listenToServer = (hear: (event: ServerEvent) => void): (() => void) => {
  const source = new EventSource('/api/events')
  let lost = false
  for (const name of names)
    source.addEventListener(name, (event: MessageEvent<string>) => hear({ name, data: event.data }))
  source.addEventListener('error', () => {
    lost = true
  })
  source.addEventListener('open', () => {
    if (lost) hear({ name: 'reconnected', data: '' })
    lost = false
  })
  return () => source.close()
}

const isServerEvent = (data: unknown): data is ServerEvent =>
  typeof data === 'object' && data !== null && 'name' in data && 'data' in data

/**
 * Hears the server's events until the returned function is called. A browser opens only six connections to a
 * server, and each open tab would hold one for good: so one tab listens and tells the others.
 */
export const hearServerEvents = (hear: (event: ServerEvent) => void): (() => void) => {
  // Web Locks exist only where the page is served securely or from this machine.
  if (!('locks' in navigator)) return listenToServer(hear)
  const channel = new BroadcastChannel('heng-events')
  const ended = new AbortController()
  channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isServerEvent(data)) hear(data)
  })
  const lead = async (): Promise<void> => {
    if (ended.signal.aborted) return
    const close = listenToServer((event) => {
      hear(event)
      // A channel has no target origin, unlike a window.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.postMessage(event)
    })
    await new Promise((resolve) => ended.signal.addEventListener('abort', resolve))
    close()
  }
  navigator.locks.request('heng-events', { signal: ended.signal }, lead).catch(() => {
    // Given up while another tab still listened.
  })
  return () => {
    ended.abort()
    channel.close()
  }
}
