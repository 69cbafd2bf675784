import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** `HENG_API` names a running server for `vite dev`; the built pages are served by the server itself. */
const api = process.env['HENG_API'] ?? 'http://127.0.0.1:4646'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    // The server's content security policy allows no data: scripts and no inline module preloading code.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
})
