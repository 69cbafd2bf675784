import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** `HENG_API` names a running server for `vite dev`; the built pages are served by the server itself. */
const api = process.env['HENG_API'] ?? 'http://127.0.0.1:4646'

/** What draws a PDF asks for by name: characters and fonts that files name without bringing them, and decoders. */
const pdfTables = (): Plugin => {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'))
  const folders = ['cmaps', 'standard_fonts', 'wasm']
  const wanted = /\.(?:bcmap|pfb|ttf|js)$/
  return {
    name: 'pdf-tables',
    generateBundle() {
      for (const folder of folders)
        for (const file of readdirSync(join(dirname(manifest), folder)).filter((name) => wanted.test(name)))
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs-${version}/${folder}/${file}`,
            source: readFileSync(join(dirname(manifest), folder, file)),
          })
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pdfTables()],
  server: { proxy: { '/api': api } },
  build: {
    target: 'es2022',
    // Keeps light-dark() as it is; rewritten, the editing grid loses its borders.
    cssTarget: 'chrome123',
    // The server's content security policy allows no data: scripts and no inline module preloading code.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
  },
})
