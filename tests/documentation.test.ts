import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Role, roles } from '@heng/domain/role'
import type { Operation } from '@heng/operations/operation'
import { operations } from '@heng/operations/operations.gen'
import { takesFiles } from '@heng/server/takes-files'
import { describe, expect, test } from 'vitest'
import { root, sourceFiles } from './structure'

const documents = [
  'README.md',
  'README.zh-CN.md',
  'ARCHITECTURE.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')

/** What a role is called above its narrow column. */
const columnTitles: Readonly<Record<Role, string>> = {
  'unit-clerk': '单位经办',
  'department-manager': '主管部门',
  'sector-officer': '业务科',
  'budget-officer': '预算科',
  'performance-officer': '绩效科',
  'congress-reviewer': '人大',
  auditor: '审计',
  administrator: '管理员',
}

const verticalOf = ({ id }: Operation): string => id.slice(0, id.indexOf('/'))

const cells = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`

/** An operation as a line: how it is called, what it does, which roles may. */
const operationLine = (operation: Operation): string => {
  const { method, path, title, roles: allowed } = operation
  const note = takesFiles(operation) ? '（上传文件）' : operation.kind === 'file' ? '（答复文件）' : ''
  return cells([
    method.toUpperCase(),
    `\`${path}\``,
    `${title}${note}`,
    ...roles.map((role) => (allowed.includes(role) ? '●' : '')),
  ])
}

const operationsTable = (): string => {
  const head = [
    cells(['', '地址', '做什么', ...roles.map((role) => columnTitles[role])]),
    `|---|---|---|${roles.map(() => ':-:|').join('')}`,
  ]
  const sections = [...new Set(operations.map(verticalOf))].map((vertical) => {
    const own = operations.filter((operation) => verticalOf(operation) === vertical)
    return [`## ${vertical}`, '', ...head, ...own.map(operationLine)].join('\n')
  })
  return `# Operations

Written by \`npx vitest run tests/documentation.test.ts -u\` from what the operations declare; do not edit. How to call
them is in [api.md](api.md); their fields and answers are in the OpenAPI description at \`/api/openapi.json\`. ● marks the
roles that may call an operation; on which organizations is decided by the scope of the account.

${sections.join('\n\n')}
`
}

test('docs/operations.md lists every operation as it is declared', async () => {
  await expect(operationsTable()).toMatchFileSnapshot('../docs/operations.md')
})

/** The targets of Markdown links, without those that lead out of the repository. */
const linksOf = (text: string): string[] =>
  [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '').filter((link) => !/^\w+:/.test(link))

/** A heading as the fragment of a link names it. */
const fragmentOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-')

const fragmentsOf = (path: string): string[] =>
  [...textOf(path).matchAll(/^#+ (.+)$/gm)].map((match) => fragmentOf(match[1] ?? ''))

test.each(documents)('every link of %s leads somewhere', (document) => {
  const broken = linksOf(textOf(document)).filter((link) => {
    const [path = '', fragment] = link.split('#')
    const target = path === '' ? document : join(dirname(document), path)
    if (!existsSync(join(root, target))) return true
    return fragment !== undefined && !fragmentsOf(target).includes(decodeURIComponent(fragment))
  })
  expect(broken).toEqual([])
})

describe('configuration', () => {
  const read = sourceFiles(join(root, 'packages'))
    .filter((file) => file.includes('/src/') && !/\.test\.|\/test-/.test(file))
    .flatMap((file) => readFileSync(file, 'utf8').match(/\bHENG_[A-Z_]+\b/g) ?? [])
  const names = [...new Set(read)].filter((name) => !name.endsWith('_')).sort()

  test.each(['docs/operation.md', 'docs/operation.zh-CN.md'])(
    '%s names every variable that is read',
    (path) => {
      const text = textOf(path)
      expect(names.filter((name) => !text.includes(`\`${name}`))).toEqual([])
    },
  )
})

test('every message that the user guide explains is one that Heng gives', () => {
  const given = textOf('packages/domain/src/refusal.ts') + textOf('packages/server/src/problem.ts')
  const table = textOf('docs/user-guide.zh-CN.md').split('## 提示的含义')[1]?.split('\n## ')[0] ?? ''
  const explained = [...table.matchAll(/^\| (?!提示|---)([^|]+?) \|/gm)].map((match) => match[1] ?? '')
  expect(explained.length).toBeGreaterThan(15)
  expect(explained.filter((message) => !given.includes(`'${message}'`))).toEqual([])
})
