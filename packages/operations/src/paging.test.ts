import { expect, test } from 'vitest'
import { operation as createToken } from './tokens/create-token'
import { operation as listTokens } from './tokens/list-tokens'
import { operation as createEdition } from './editions/create-edition'
import { operation as listEditions } from './editions/list-editions'
import { operation as findCodes } from './code-books/find-codes'
import { operation as listOwnOrganizations } from './organizations/list-own-organizations'
import { operation as listOrganizations } from './organizations/list-organizations'
import type { Operation } from './operation'
import { operations } from './operations.gen'
import { pageFields } from './paging'
import { withTestDesk } from './test-desk'

const desk = withTestDesk()

type Listed = { id?: string; code?: string | null }
type Answer = { next: string | null } & Record<string, readonly Listed[]>

const ask = (operation: Operation, input: object): Promise<Answer> => desk.perform('budget', operation, input)

/** All pages of a list, one row each. */
const oneByOne = async (operation: Operation, list: string, input: object): Promise<Listed[]> => {
  const seen: Listed[] = []
  for (let page = await ask(operation, { ...input, limit: '1' }); ; ) {
    expect(page[list]?.length).toBeLessThanOrEqual(1)
    seen.push(...(page[list] ?? []))
    if (page.next === null) return seen
    page = await ask(operation, { ...input, limit: '1', before: page.next })
  }
}

const organizations = ['001', '201', '201001', '201002', '302', '302001'] as const

test('a list in pages is the same list', async () => {
  for (const code of organizations)
    for (const fiscalYear of [2025, 2026])
      await ask(createEdition, {
        fiscalYear,
        stage: 'first-submission',
        organization: desk.organization(code),
      })
  for (const name of ['一', '二', '三']) await ask(createToken, { name, reach: 'read', days: 3 })
  const lists = [
    [listEditions, 'editions', {}, 12],
    [listOrganizations, 'organizations', { fiscalYear: '2026' }, 6],
    [listOwnOrganizations, 'organizations', { year: '2026' }, 6],
    [listTokens, 'tokens', {}, 3],
    [findCodes, 'codes', { book: 'function', fiscalYear: '2026', text: '20502' }, null],
  ] as const
  for (const [operation, list, input, count] of lists) {
    const whole = await ask(operation, input)
    expect(whole.next, operation.id).toBeNull()
    if (count !== null) expect(whole[list], operation.id).toHaveLength(count)
    expect(whole[list]?.length, operation.id).toBeGreaterThan(2)
    expect(await oneByOne(operation, list, input), operation.id).toEqual(whole[list])
  }
})

test('what goes away between two pages moves nothing', async () => {
  const whole = await ask(listTokens, {})
  const first = await ask(listTokens, { limit: '2' })
  await desk.heng.database
    .deleteFrom('access_token')
    .where('id', '=', first['tokens']?.at(-1)?.id ?? '')
    .execute()
  const second = await ask(listTokens, { limit: '2', before: first.next })
  expect(second['tokens']).toEqual(whole['tokens']?.slice(2))
})

const encoded = (keys: unknown): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

test.each([
  ['no text of Heng’s', 'x'],
  ['no list of keys', encoded({ at: 1 })],
  ['of another list', encoded(['1'])],
  ['with another kind of key', encoded(['2026-01-01 00:00:00+00', 'x'])],
  ['with what the database cannot hold', encoded(['\0', '\0'])],
])('a cursor %s is refused', async (_, before) => {
  await expect(ask(listTokens, { before })).rejects.toMatchObject({ code: 'request-must-be-valid' })
})

test('a page is at most so long', async () => {
  await expect(ask(listEditions, { limit: '1001' })).rejects.toMatchObject({ code: 'request-must-be-valid' })
  await expect(ask(listEditions, { limit: '0' })).rejects.toMatchObject({ code: 'request-must-be-valid' })
})

/** Lists that the law or the software bounds, however large the region. */
const bounded = ['code-books/list-books', 'editions/list-record-kinds', 'parameters/list-parameters']

test('every list that can grow is paged alike', () => {
  const lists = operations.filter(({ id }) => /\/(?:list|find|search)-/.test(id))
  const unpaged = lists.filter(({ input }) => input.shape['before'] !== pageFields.before)
  expect(unpaged.map(({ id }) => id)).toEqual(bounded)
})
