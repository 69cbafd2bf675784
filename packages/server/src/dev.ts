import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from './serve'

// For working on the pages: the API from the source, on the port that vite forwards to.
const built = fileURLToPath(new URL('../../web/dist', import.meta.url))
const url = process.env.DATABASE_URL
const serving = await serve({
  where: url ? { url } : { dataFolder: process.env.HENG_DATA ?? 'data' },
  host: '127.0.0.1',
  port: Number.parseInt(process.env.PORT ?? '4646', 10),
  pagesFolder: existsSync(join(built, 'index.html')) ? built : null,
  onBug: (error) => console.error(error),
})
console.log(serving.address)
const stop = (): void => {
  void serving.close()
}
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
