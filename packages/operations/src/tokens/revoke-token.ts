import { Refusal } from '@heng/domain/refusal'
import { revokeToken } from '@heng/store/access-tokens'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { everybody } from '../role-groups'

export const operation = defineOperation({
  id: 'tokens/revoke-token',
  title: '作废自己的一个访问令牌',
  method: 'delete',
  path: '/api/tokens/{token}',
  roles: everybody,
  input: z.object({ token: z.string() }),
  answers: z.object({}),
  run: async ({ database, account, audit }, { token }) => {
    const id = requireId(token, 'token-must-exist')
    const name = await revokeToken(database, account.id, id)
    if (name === null) throw new Refusal('token-must-exist')
    audit({ subject: ['token', id], detail: { name } })
    return {}
  },
})
