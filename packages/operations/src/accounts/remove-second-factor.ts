import { dropSecondFactor } from '@heng/store/accounts'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { accountInput } from './account-answers'
import { administrationOf } from './administration'
import { accountNamed } from './open-account'

export const operation = defineOperation({
  id: 'accounts/remove-second-factor',
  title: '解除账号的两步验证并结束其会话（验证器和备用码都丢失时）',
  method: 'post',
  path: '/api/accounts/{account}/remove-second-factor',
  roles: ['administrator'],
  input: accountInput,
  answers: z.object({ removed: z.boolean() }),
  run: async (acting, input) => {
    const { id } = await accountNamed(administrationOf(acting), input.account)
    const removed = await dropSecondFactor(acting.database, id)
    acting.audit({ subject: ['account', id], detail: { secondFactorRemoved: removed } })
    return { removed }
  },
})
