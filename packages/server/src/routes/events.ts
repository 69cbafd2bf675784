import type { Announcement } from '@heng/operations/announcements'
import type { Heng } from '@heng/operations/heng'
import { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'

const heartbeat = 20_000

/** Server-sent events: what happens behind the answers. */
export const eventRoutes = (heng: Heng) =>
  new Hono().get('/api/events', (context) => {
    context.header('X-Accel-Buffering', 'no')
    return streamSSE(context, async (stream) => {
      const waiting: Announcement[] = []
      let wake: () => void = () => {}
      const stop = heng.announcements.listen((announcement) => {
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
      }
      stop()
    })
  })
