import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** The import list of ARCHITECTURE.md: for each package, what it may import, and whether only types of it. */
const importList: ReadonlyMap<string, ReadonlyMap<string, 'all' | 'types'>> = new Map(
  (/```imports\n([\s\S]*?)```/.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))?.[1] ?? '')
    .split('\n')
    .filter((line) => line.includes('→'))
    .map((line) => {
      const [owner = '', others = ''] = line.split('→').map((part) => part.trim())
      const allowed = others.split(',').flatMap((part): [string, 'all' | 'types'][] => {
        const name = part.trim().split(' ')[0] ?? ''
        return name === 'nothing' ? [] : [[name, part.includes('(types only)') ? 'types' : 'all']]
      })
      return [owner, new Map(allowed)]
    }),
)

export const listedPackages = (): string[] => [...importList.keys()]

export const mayImport = (owner: string, other: string): 'all' | 'types' | null =>
  importList.get(owner)?.get(other) ?? null

const verticalFolders = new Set(['tables', 'forms', 'rules', 'documents'])

export const sourceFiles = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('/node_modules/') && !file.includes('/dist/'))

type ImportLine = { from: string; typeOnly: boolean }

const importsOf = (text: string): ImportLine[] => [
  ...[...text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]/gms)].map(
    (match) => ({
      from: match[2] ?? '',
      typeOnly: match[1] !== undefined,
    }),
  ),
  ...[...text.matchAll(/^\s*import\s+['"]([^'"]+)['"]/gm)].map((match) => ({
    from: match[1] ?? '',
    typeOnly: false,
  })),
  ...[...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => ({
    from: match[1] ?? '',
    typeOnly: false,
  })),
]

/** The vertical (performance, budget …) whose definitions a file of statute belongs to, or null. */
const verticalOf = (path: string): string | null => {
  const match = /^packages\/statute\/src\/([^/]+)\/([^/]+)\//.exec(path)
  return match?.[1] && match[2] && verticalFolders.has(match[2]) ? match[1] : null
}

/** What one file imports against the list, in words; empty when all is allowed. `path` is relative to the root. */
export const importViolations = (path: string, text: string): string[] => {
  const owner = /^packages\/([^/]+)\//.exec(path)?.[1]
  if (!owner) return []
  return importsOf(text).flatMap(({ from, typeOnly }) => {
    const other = /^@heng\/([^/]+)/.exec(from)?.[1]
    if (other && other !== owner) {
      const allowed = mayImport(owner, other)
      if (!allowed) return [`${path} imports ${from}`]
      if (allowed === 'types' && !typeOnly) return [`${path} imports more than types from ${from}`]
    }
    if (!from.startsWith('.')) return []
    const target = relative(root, resolve(root, dirname(path), from))
    if (!target.startsWith(`packages/${owner}/`)) return [`${path} reaches into ${target}`]
    const [mine, theirs] = [verticalOf(path), verticalOf(`${target}.ts`)]
    return mine && theirs && mine !== theirs ? [`${path} (${mine}) imports ${target} (${theirs})`] : []
  })
}

/** Definition files of statute: { path relative to statute/src, vertical, folder, name }. */
export const definitionFiles = (): { path: string; vertical: string; folder: string; name: string }[] =>
  sourceFiles(join(root, 'packages/statute/src')).flatMap((file) => {
    const path = relative(join(root, 'packages/statute/src'), file)
    const match = /^([^/]+)\/(tables|forms|rules|documents)\/([^/]+)\.ts$/.exec(path)
    if (!match?.[1] || !match[2] || !match[3] || /\.(test|sample)$/.test(match[3])) return []
    return [{ path, vertical: match[1], folder: match[2], name: match[3] }]
  })

/** Gaps and doubles in the numbering of migrations named 0001-….sql. */
export const migrationFaults = (names: readonly string[]): string[] =>
  [...names].sort().flatMap((name, index) => {
    const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1]
    if (!number) return [`${name} is not named 0001-what-it-does.sql`]
    return Number.parseInt(number, 10) === index + 1 ? [] : [`${name} should be number ${index + 1}`]
  })

export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
