import { roleSchema } from '@heng/domain/role'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { accountNameSchema, linkSchema } from './account-answers'
import { administrationOf } from './administration'
import { openAccount } from './open-account'

export const operation = defineOperation({
  id: 'accounts/create-account',
  title: '开设账号，答复设置首个密码的一次性链接',
  method: 'post',
  path: '/api/accounts',
  roles: ['administrator'],
  input: z.object({
    login: z.string().trim().toLowerCase(),
    name: accountNameSchema,
    role: roleSchema,
    organizations: z.array(z.string()).max(200).default([]).describe('单位（经办）或主管部门的标识'),
  }),
  answers: linkSchema,
  secret: true,
  status: 201,
  run: (acting, input) => openAccount(administrationOf(acting), input),
})
