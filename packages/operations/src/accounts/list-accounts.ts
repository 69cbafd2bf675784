import { type ListedAccount, selectAccountPage } from '@heng/store/accounts'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { accountListSchema } from './account-answers'
import { nextOf, pageFields, pageOf } from '../paging'

/** An account as pages show it. */
export const accountAnswer = (account: ListedAccount) => ({
  ...account,
  createdAt: account.createdAt.toISOString(),
})

export const operation = defineOperation({
  id: 'accounts/list-accounts',
  title: '本地区的全部账号',
  method: 'get',
  path: '/api/accounts',
  roles: ['administrator'],
  input: z.object(pageFields),
  answers: accountListSchema,
  run: async ({ database }, page) => {
    const { rows, next } = await selectAccountPage(database, { page: pageOf(page) })
    return { accounts: rows.map(accountAnswer), ...nextOf(next) }
  },
})
