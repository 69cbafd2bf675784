import { beforeAll, expect, test } from 'vitest'
import type { z } from 'zod'
import { operation as importDocuments } from '../documents/import-documents'
import type { FileAnswer } from '../operation'
import { operation as renameOrganization } from '../organizations/rename-organization'
import { operation as createToken } from '../tokens/create-token'
import { withTestDesk } from '../test-desk'
import { operation as exportEvents } from './export-events'
import { type auditPageSchema, operation as searchEvents } from './search-events'

type Page = z.infer<typeof auditPageSchema>

const given = withTestDesk()
beforeAll(async () => {
  for (let at = 0; at < 12; at += 1)
    await given.perform(at % 2 ? 'clerk' : 'budget', createToken, {
      name: `=令牌${at}`,
      reach: 'read',
      days: 1,
    })
  await given.perform('admin', renameOrganization, {
    organization: given.organization('201'),
    fiscalYear: 2026,
    name: '示例区教育局',
  })
  const files = [{ name: '机密数字.txt', bytes: new TextEncoder().encode('示例区2026年部门预算') }]
  await given.perform('other-clerk', importDocuments, { files })
  await given.heng.idle()
})

const search = (input: object = {}, login: 'auditor' | 'admin' = 'auditor'): Promise<Page> =>
  given.perform<Page>(login, searchEvents, input)

test('events are listed the latest first, page by page, each once', async () => {
  const seen: number[] = []
  let page = await search({ limit: '5' })
  expect(page.events).toHaveLength(5)
  for (; ; page = await search({ limit: '5', before: page.next })) {
    seen.push(...page.events.map(({ seq }) => seq))
    if (page.next === null) break
  }
  expect(seen).toEqual(Array.from({ length: 14 }, (_, at) => 14 - at))
  await expect(search({ before: 'x' })).rejects.toMatchObject({ code: 'request-must-be-valid' })
})

test.each([
  [{ account: 'clerk' }, 6],
  [{ operation: 'tokens/' }, 12],
  [{ operation: 'organizations/rename-organization' }, 1],
  [{ subject: 'organization' }, 1],
  [{ operation: '访问令牌' }, 12],
  [{ subject: '单位' }, 1],
  [{ subject: 'nothing' }, 0],
  [{ fiscalYear: '2026' }, 1],
  [{ to: '2001-01-01' }, 0],
  [{ from: '2001-01-01' }, 14],
  [{ account: 'nobody' }, 0],
] as const)('%j finds %i', async (filter, count) => {
  expect((await search(filter)).events).toHaveLength(count)
})

test('an event says who, what, on what and from what to what', async () => {
  const { events } = await search({ organization: given.organization('201') })
  expect(events).toMatchObject([
    {
      account: { login: 'admin' },
      title: '从某年度起改单位的名称或编码',
      organization: { name: '示例区教育局' },
      fiscalYear: 2026,
    },
  ])
  expect(JSON.parse(events[0]?.detail ?? '')).toMatchObject({ before: { name: '示例区教育委员会' } })
})

test('the administrator sees that figures were touched, not what they are', async () => {
  const of = async (login: 'auditor' | 'admin') =>
    (await search({ operation: 'documents/' }, login)).events.map(({ withheld, detail }) => [
      withheld,
      detail !== null,
    ])
  expect(await of('auditor')).toEqual([[false, true]])
  expect(await of('admin')).toEqual([[true, false]])
  const { bytes } = await given.perform<FileAnswer>('admin', exportEvents, {})
  expect(new TextDecoder().decode(bytes)).not.toContain('机密数字')
})

test('what is found is exported as CSV, which no spreadsheet takes for formulas, or JSON', async () => {
  const csv = await given.perform<FileAnswer>('auditor', exportEvents, { account: 'clerk' })
  const lines = new TextDecoder().decode(csv.bytes).trimEnd().split('\r\n')
  expect(csv.name).toMatch(/^审计日志-.*\.csv$/)
  expect(lines).toHaveLength(7)
  expect(lines[1]).toMatch(
    /^500199,\d+,\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,.+,开出访问令牌,tokens\/create-token,访问令牌,token,/,
  )
  const json = await given.perform<FileAnswer>('auditor', exportEvents, { format: 'json' })
  expect(JSON.parse(new TextDecoder().decode(json.bytes))).toMatchObject({ events: { length: 14 } })
})

test('nobody else searches or exports', async () => {
  for (const operation of [searchEvents, exportEvents])
    for (const login of ['budget', 'performance', 'manager', 'clerk', 'congress'] as const)
      await expect(given.perform(login, operation)).rejects.toMatchObject({ code: 'role-must-permit' })
})
