import type { EditionSummary } from '@heng/server/contract'
import { expect, test } from 'vitest'
import { branchesOf, editionLines, type Organization, standingsOf } from './edition-rows'

const organization = (id: string, kind: Organization['kind'], parent: string | null): Organization => ({
  id,
  kind,
  parent,
  code: id,
  name: `示例${id}`,
})

const organizations = [
  organization('001', 'bureau', null),
  organization('201', 'department', '001'),
  organization('201001', 'unit', '201'),
  organization('302', 'department', '001'),
]

const edition = (owner: number, change: Partial<EditionSummary> = {}): EditionSummary => ({
  id: `e${owner}`,
  organization: organizations[owner] ?? organization('999', 'unit', null),
  fiscalYear: 2026,
  stage: 'first-submission',
  round: 0,
  state: 'open',
  basedOn: null,
  records: 1,
  openReturns: 0,
  openErrors: 0,
  openWarnings: 0,
  openHints: 0,
  summary: null,
  stale: false,
  checkedAt: null,
  changedAt: '2026-01-05T08:00:00.000Z',
  ...change,
})

const editions = [edition(1, { state: 'submitted' }), edition(2, { openErrors: 2 })]

const listed = (search: Parameters<typeof editionLines>[2]): string[] =>
  editionLines(organizations, editions, search).map(
    ({ organization: { id }, edition: own }) => `${id} ${own?.id ?? '-'}`,
  )

test('whose parent is out of sight stands at the top of the tree', () => {
  const [only] = branchesOf(organizations.slice(1, 3))
  expect(only?.organization.id).toBe('201')
  expect(only?.branches.map((branch) => branch.organization.id)).toEqual(['201001'])
})

test.each([
  [{}, ['201 e1', '201001 e2']],
  [{ stage: 'first-submission' } as const, ['201 e1', '201001 e2', '302 -']],
  [{ stage: 'first-submission', state: 'missing' } as const, ['302 -']],
  [{ state: 'errors' } as const, ['201001 e2']],
  [{ state: 'submitted' } as const, ['201 e1']],
  [{ organization: '302', stage: 'first-submission' } as const, ['302 -']],
  [{ organization: '201' }, ['201 e1', '201001 e2']],
  [{ text: '201001' }, ['201001 e2']],
])('the list under %j', (search, lines) => {
  expect(listed(search)).toEqual(lines)
})

test('an organization stands where the edition that has come least far stands', () => {
  const standings = standingsOf([...editions, edition(1, { id: 'e9', stage: 'draft' })], undefined)
  expect(standings.get('201')).toEqual({ state: 'open', errors: 0, returns: 0 })
})

test('a department hands in for its units, or they for themselves', () => {
  const missing = (given: readonly EditionSummary[]): string[] =>
    editionLines(organizations, given, { stage: 'first-submission', state: 'missing' }).map(({ key }) => key)
  expect(missing([])).toEqual(['201001', '302'])
  expect(missing([edition(1)])).toEqual(['302'])
})

test('what was published has gone through being compiled', () => {
  const given = [edition(1, { state: 'published' }), edition(2, { state: 'bureauReviewed' })]
  expect(editionLines(organizations, given, { state: 'compiledOn' }).map(({ key }) => key)).toEqual(['e1'])
})
