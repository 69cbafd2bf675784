import { expect, test } from 'vitest'
import type { z } from 'zod'
import { tokenAccount } from '../accounts/token-account'
import { performOperation } from '../operation'
import { withTestDesk } from '../test-desk'
import { operation as createToken } from './create-token'
import { operation as listTokens } from './list-tokens'
import { operation as revokeToken } from './revoke-token'
import type { newTokenSchema, tokenListSchema } from './token-answers'

type New = z.infer<typeof newTokenSchema>
type List = z.infer<typeof tokenListSchema>

const given = withTestDesk()

test('a token is shown once, stands for its owner within its reach, and ends when it is revoked', async () => {
  const made = await given.perform<New>('clerk', createToken, { name: '报表程序', reach: 'read', days: 30 })
  expect(await tokenAccount(given.heng, made.token)).toMatchObject({ login: 'clerk', reach: 'read' })
  const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(30)
  const listed = await given.perform<List>('clerk', listTokens)
  expect(listed.tokens).toMatchObject([{ id: made.id, name: '报表程序', state: 'in-force' }])
  expect(JSON.stringify(listed)).not.toContain(made.token.slice(5))
  const bodies = await given.heng.database.selectFrom('audit_event').select('body').execute()
  expect(JSON.stringify(bodies)).not.toContain(made.token.slice(5))
  for (const other of ['school', 'admin', 'auditor'] as const) {
    expect((await given.perform<List>(other, listTokens)).tokens).toEqual([])
    await expect(given.perform(other, revokeToken, { token: made.id })).rejects.toMatchObject({
      code: 'token-must-exist',
    })
  }
  await given.perform('clerk', revokeToken, { token: made.id })
  expect(await tokenAccount(given.heng, made.token)).toBeNull()
  expect((await given.perform<List>('clerk', listTokens)).tokens).toMatchObject([{ state: 'revoked' }])
})

test('a token makes no other token', async () => {
  const { token } = await given.perform<New>('budget', createToken, { name: '甲', reach: 'write', days: 365 })
  const account = await tokenAccount(given.heng, token)
  if (!account) throw new Error('no account')
  const input = { name: '乙', reach: 'write', days: 365 }
  await expect(performOperation(given.heng, account, createToken, input)).rejects.toMatchObject({
    code: 'session-must-be-personal',
  })
})

test('the same request sent again makes no second token, and the first is kept nowhere', async () => {
  const input = { name: '重发', reach: 'read', days: 1 }
  const { token } = await given.perform<New>('performance', createToken, input, 'key-for-a-token')
  await expect(given.perform('performance', createToken, input, 'key-for-a-token')).rejects.toMatchObject({
    code: 'idempotency-key-must-be-fresh',
  })
  expect((await given.perform<List>('performance', listTokens)).tokens).toHaveLength(1)
  const kept = await given.heng.database.selectFrom('idempotent_answer').selectAll().execute()
  expect(kept).toHaveLength(1)
  expect(JSON.stringify(kept)).not.toContain(token)
})

test('an expired token is none', async () => {
  const { token, id } = await given.perform<New>('manager', createToken, {
    name: '旧',
    reach: 'read',
    days: 1,
  })
  await given.heng.database
    .updateTable('access_token')
    .set({ expires_at: new Date(Date.now() - 1000) })
    .where('id', '=', id)
    .execute()
  expect(await tokenAccount(given.heng, token)).toBeNull()
  expect((await given.perform<List>('manager', listTokens)).tokens).toMatchObject([{ state: 'expired' }])
})

test.each([
  [{ name: '', reach: 'read', days: 1 }],
  [{ name: '甲', reach: 'all', days: 1 }],
  [{ name: '甲', reach: 'read', days: 0 }],
  [{ name: '甲', reach: 'read', days: 366 }],
])('%j is refused', async (input) => {
  await expect(given.perform('clerk', createToken, input)).rejects.toMatchObject({
    code: 'request-must-be-valid',
  })
})
