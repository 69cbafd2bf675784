import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { rules } from '@heng/statute/rules'
import { describe, expect, test } from 'vitest'
import {
  definitionFiles,
  importViolations,
  listedPackages,
  mayImport,
  migrationFaults,
  root,
  sourceFiles,
  textOf,
} from './structure'

describe('imports', () => {
  test('every file keeps to the list', () => {
    const faults = sourceFiles(join(root, 'packages')).flatMap((file) => {
      const path = relative(root, file)
      return importViolations(path, textOf(path))
    })
    expect(faults).toEqual([])
  })

  test('every package is on the list, and package.json names no other', () => {
    expect(readdirSync(join(root, 'packages')).sort()).toEqual(listedPackages().sort())
    for (const name of listedPackages()) {
      const manifest: { dependencies?: Record<string, string> } = JSON.parse(
        textOf(`packages/${name}/package.json`),
      )
      const named = Object.keys(manifest.dependencies ?? {}).flatMap(
        (one) => one.match(/^@heng\/(.+)/)?.[1] ?? [],
      )
      expect(named.filter((one) => !mayImport(name, one))).toEqual([])
    }
  })

  test.each([
    ['packages/domain/src/a.ts', "import { x } from '@heng/engine/rule'"],
    ['packages/intake/src/a.ts', "import { x } from '@heng/statute/rules'"],
    ['packages/engine/src/a.ts', "const x = await import('@heng/store/open')"],
    ['packages/web/src/a.ts', "import { x } from '@heng/server/app'"],
    ['packages/server/src/a.ts', "export * from '@heng/store/open'"],
    ['packages/server/src/a.ts', "import { x } from '../../store/src/open'"],
    ['packages/statute/src/budget/rules/a.ts', "import { x } from '../../performance/rules/weights-sum'"],
  ])('a forbidden import in %s is found', (path, text) => {
    expect(importViolations(path, text)).toHaveLength(1)
  })

  test.each([
    ['packages/web/src/a.ts', "import type { App } from '@heng/server/app'"],
    ['packages/statute/src/budget/rules/a.ts', "import { x } from '../../law/budget-law'"],
    ['packages/statute/src/budget/rules/a.ts', "import { x } from '../tables/three-public'"],
  ])('an allowed import in %s passes', (path, text) => {
    expect(importViolations(path, text)).toEqual([])
  })
})

describe('definitions', () => {
  test('the registry is fresh', () => {
    expect(() => execFileSync('node', ['scripts/generate.mjs', '--check'], { cwd: root })).not.toThrow()
  })

  test('a test stands beside every rule', () => {
    const without = definitionFiles()
      .filter(({ folder }) => folder === 'rules')
      .filter(
        ({ path }) => !existsSync(join(root, 'packages/statute/src', path.replace(/\.ts$/, '.test.ts'))),
      )
    expect(without.map(({ path }) => path)).toEqual([])
  })

  test('the id of a rule is its path', () => {
    const paths = definitionFiles()
      .filter(({ folder }) => folder === 'rules')
      .map(({ vertical, name }) => `${vertical}/${name}`)
    expect(rules.map((rule) => rule.id).sort()).toEqual(paths.sort())
  })

  test('every rule cites an authority', () => {
    expect(
      rules.filter((rule) => rule.cites.length === 0 || rule.cites.some(({ text }) => text === '')),
    ).toEqual([])
  })
})

describe('migrations', () => {
  test('are numbered without gaps', () => {
    expect(migrationFaults(readdirSync(join(root, 'packages/store/migrations')))).toEqual([])
  })

  test.each([[['0001-a.sql', '0003-b.sql']], [['0001-a.sql', '0001-b.sql']], [['first.sql']]])(
    'a fault in %j is found',
    (names) => {
      expect(migrationFaults(names).length).toBeGreaterThan(0)
    },
  )
})

describe('names', () => {
  test('say something', () => {
    const vague = sourceFiles(join(root, 'packages')).filter((file) =>
      /\/(utils?|helpers?|common|shared|misc|manager|base)(\.|\/)/i.test(relative(root, file)),
    )
    expect(vague).toEqual([])
  })

  test('amounts are never parsed as floats', () => {
    const floats = sourceFiles(join(root, 'packages')).filter(
      (file) => !file.includes('/web/') && /\bparseFloat\(/.test(textOf(relative(root, file))),
    )
    expect(floats).toEqual([])
  })
})
