import { randomBytes } from 'node:crypto'
import { Refusal } from '@heng/domain/refusal'
import { insertToken } from '@heng/store/access-tokens'
import { z } from 'zod'
import { tokenHash } from '../accounts/token-account'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { newTokenSchema } from './token-answers'

/** A token for programs; whoever has only a token cannot make another one with it and so outlive it. */
export const operation = defineOperation({
  id: 'tokens/create-token',
  title: '开出访问令牌；令牌只在答复里出现一次',
  method: 'post',
  path: '/api/tokens',
  roles: everybody,
  input: z.object({
    name: z.string().trim().min(1).max(60),
    reach: z.enum(['read', 'write']),
    days: z.number().int().min(1).max(365),
  }),
  answers: newTokenSchema,
  secret: true,
  status: 201,
  run: async ({ database, account, audit }, { name, reach, days }) => {
    if (account.byToken) throw new Refusal('session-must-be-personal')
    const token = `heng_${randomBytes(32).toString('base64url')}`
    const { id, expiresAt } = await insertToken(database, {
      account: account.id,
      name,
      reach,
      days,
      hash: tokenHash(token),
    })
    audit({ subject: ['token', id], detail: { name, reach, expiresAt: expiresAt.toISOString() } })
    return { id, token, expiresAt: expiresAt.toISOString() }
  },
})
