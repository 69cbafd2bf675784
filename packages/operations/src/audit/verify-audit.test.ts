import { withDatabase } from '@heng/store/test-database'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { operation as createToken } from '../tokens/create-token'
import { type TestDesk, testDesk } from '../test-desk'
import { type AuditState, operation, verifyAudit } from './verify-audit'

let given: TestDesk
beforeEach(async () => {
  given = await testDesk()
  for (const name of ['一', '二', '三', '四', '五'])
    await given.perform('clerk', createToken, { name, reach: 'read', days: 1 })
})
afterEach(async () => {
  await given.close()
  expect(given.bugs).toEqual([])
})

const tamper = (statement: string): Promise<void> => withDatabase(given.url, (sql) => sql(statement))
const verify = (): Promise<AuditState> => given.perform<AuditState>('auditor', operation)

test('an untouched chain verifies, for auditor, administrator and the shell alike', async () => {
  const state = await verify()
  expect(state).toMatchObject({ intact: true, chains: [{ region: '500199', events: 5, broken: null }] })
  expect(await given.perform('admin', operation)).toEqual(state)
  expect(await verifyAudit({ url: given.url })).toEqual({ ...state, known: null })
  const known = { seq: 5, hash: state.chains[0]?.head ?? '' }
  expect(await verifyAudit({ url: given.url }, known)).toMatchObject({ intact: true, known: true })
  expect(await verifyAudit({ url: given.url }, { ...known, seq: 4 })).toMatchObject({ known: false })
  for (const login of ['budget', 'clerk', 'congress'] as const)
    await expect(given.perform(login, operation)).rejects.toMatchObject({ code: 'role-must-permit' })
})

const rehash = `update audit_event set hash = sha256(convert_to(body, 'UTF8')) where seq = 1`

test.each([
  [`update audit_event set body = replace(body, '三', '叁') where seq = 3`, 3, 'changed'],
  [`update audit_event set body = replace(body, '一', '壹') where seq = 1; ${rehash}`, 2, 'changed'],
  [`delete from audit_event where seq = 3`, 3, 'missing'],
  [`delete from audit_event where seq = 1`, 1, 'missing'],
  [`delete from audit_event where seq = 5`, 5, 'end'],
  [`delete from audit_event`, 5, 'end'],
  [`update audit_event set operation = 'tokens/other' where seq = 4`, 4, 'columns'],
  [`update audit_event set account_id = null where seq = 2`, 2, 'columns'],
  [
    `update audit_event set seq = -seq; update audit_event set seq = case -seq when 2 then 3 when 3 then 2
     else -seq end`,
    2,
    'changed',
  ],
  [`update audit_event set hash = '\\x00' where seq = 5`, 5, 'changed'],
  [
    `insert into audit_event select region_code, 6, at, account_id, operation, subject_kind, subject_id,
     organization_id, fiscal_year, body, hash from audit_event where seq = 5`,
    6,
    'changed',
  ],
] as const)('%s is found at %i: %s', async (statement, seq, why) => {
  await tamper(statement)
  expect(await verify()).toMatchObject({ intact: false, chains: [{ broken: { seq, why } }] })
})

test('requests cannot write the chain themselves', async () => {
  for (const statement of [
    `update audit_event set body = ''`,
    'delete from audit_event',
    'delete from audit_head',
    `insert into audit_head values ('x', 1, '')`,
  ])
    await expect(tamper(`set role heng_desk; select heng_act_as_system(); ${statement}`)).rejects.toThrow(
      /permission denied/,
    )
})
