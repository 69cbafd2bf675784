// A worker does not inherit the loader that lets the main thread run TypeScript; only tests and development come here.
import { register } from 'tsx/esm/api'

register()
await import('./reading-worker.ts')
