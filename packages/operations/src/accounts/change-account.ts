import { roleSchema } from '@heng/domain/role'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { accountInput, accountNameSchema, accountSchema } from './account-answers'
import { administrationOf } from './administration'
import { accountAnswer } from './list-accounts'
import { changeAccount } from './open-account'

export const operation = defineOperation({
  id: 'accounts/change-account',
  title: '修改账号的姓名、角色、范围，或停用、启用',
  method: 'patch',
  path: '/api/accounts/{account}',
  roles: ['administrator'],
  input: accountInput.extend({
    name: accountNameSchema.optional(),
    role: roleSchema.optional(),
    organizations: z.array(z.string()).max(200).optional(),
    active: z.boolean().optional(),
  }),
  answers: accountSchema,
  run: async (acting, { account, ...change }) =>
    accountAnswer(await changeAccount(administrationOf(acting), account, change)),
})
