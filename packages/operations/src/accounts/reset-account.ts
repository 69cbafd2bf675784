import { defineOperation } from '../operation'
import { accountInput, linkSchema } from './account-answers'
import { administrationOf } from './administration'
import { resetAccount } from './open-account'

export const operation = defineOperation({
  id: 'accounts/reset-account',
  title: '给账号一个设置密码的一次性链接；以前的链接作废',
  method: 'post',
  path: '/api/accounts/{account}/link',
  roles: ['administrator'],
  input: accountInput,
  answers: linkSchema,
  secret: true,
  run: (acting, { account }) => resetAccount(administrationOf(acting), account),
})
