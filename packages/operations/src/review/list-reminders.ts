import { selectReminders } from '@heng/store/reminders'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { defineOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { reminderAnswer } from './reminder-answer'
import { reminderListSchema } from './review-answers'
import { nextOf, pageFields, pageOf } from '../paging'

export const operation = defineOperation({
  id: 'review/list-reminders',
  title: '一个年度的催报',
  method: 'get',
  path: '/api/reminders',
  roles: documentReaders,
  input: z.object({ year: z.coerce.number().int(), ...pageFields }),
  answers: reminderListSchema,
  run: async ({ database, account }, { year, ...page }) => {
    const { rows, next } = await selectReminders(database, year, pageOf(page))
    return {
      reminders: rows
        .filter((row) => isInScope(account, row.organization, row.fiscalYear))
        .map((row) => reminderAnswer(account, row)),
      ...nextOf(next),
    }
  },
})
