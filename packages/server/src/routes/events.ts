import { isInScope } from '@heng/operations/accounts/account'
import type { Announcement } from '@heng/operations/announcements'
import type { Heng } from '@heng/operations/heng'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import type { WhoAsks } from '../who-asks'

const heartbeat = 20_000

/** What concerns an organization as it is in one year; a document's own year says nothing of who may see it. */
const ofOneYear: ReadonlySet<Announcement['event']> = new Set(['edition-changed', 'reminders-changed'])

/** Server-sent events: what happens behind the answers, to those who may see it. */
export const eventRoutes = (heng: Heng, whoAsks: WhoAsks) =>
  new Hono().get('/api/events', async (context) => {
    const account = await whoAsks(context)
    context.header('X-Accel-Buffering', 'no')
    return streamSSE(context, async (stream) => {
      const waiting: Announcement[] = []
      let wake: () => void = () => {}
      const stop = heng.announcements.listen((announcement) => {
        const { owner, fiscalYear = null } = announcement.data
        if (!isInScope(account, owner, ofOneYear.has(announcement.event) ? fiscalYear : null)) return
        waiting.push(announcement)
        wake()
      })
      stream.onAbort(() => {
        stop()
        wake()
      })
      await stream.writeSSE({ event: 'hello', data: '{}' })
      while (!stream.aborted) {
        for (const { event, data } of waiting.splice(0))
          await stream.writeSSE({ event, data: JSON.stringify(data) })
        if (waiting.length > 0 || stream.aborted) continue
        const timer = setTimeout(() => {
          void stream.write(': \n\n')
        }, heartbeat)
        await new Promise<void>((done) => {
          wake = done
          timer.ref()
          setTimeout(done, heartbeat + 100).unref()
        })
        clearTimeout(timer)
        // Whoever was signed out, disabled or moved meanwhile hears no more; the page asks again and learns why.
        const still = await whoAsks(context).catch(() => null)
        if (still === null || JSON.stringify(still) !== JSON.stringify(account)) break
      }
      stop()
    })
  })
