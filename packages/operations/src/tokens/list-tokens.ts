import { selectTokens } from '@heng/store/access-tokens'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { everybody } from '../role-groups'
import { tokenListSchema } from './token-answers'
import { nextOf, pageFields, pageOf } from '../paging'

export const operation = defineOperation({
  id: 'tokens/list-tokens',
  title: '自己的访问令牌（不含令牌本身）',
  method: 'get',
  path: '/api/tokens',
  roles: everybody,
  input: z.object(pageFields),
  answers: tokenListSchema,
  run: async ({ database, account }, page) => {
    const now = new Date()
    const { rows, next } = await selectTokens(database, account.id, pageOf(page))
    return {
      tokens: rows.map(({ createdAt, expiresAt, lastUsedAt, revokedAt, ...token }) => ({
        ...token,
        createdAt: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        state: revokedAt
          ? ('revoked' as const)
          : expiresAt <= now
            ? ('expired' as const)
            : ('in-force' as const),
      })),
      ...nextOf(next),
    }
  },
})
