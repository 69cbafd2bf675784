import { Refusal } from '@heng/domain/refusal'
import { type ReminderRow, selectReminder, settleReminder } from '@heng/store/reminders'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { type Acting, defineOperation } from '../operation'
import { requireId } from '../require-id'
import { writers } from '../role-groups'
import { announceReminders } from './announce-reminders'
import { reminderAnswer } from './reminder-answer'
import { reminderSchema } from './review-answers'

const requireReminder = async ({ database, account }: Acting, id: string): Promise<ReminderRow> => {
  const row = await selectReminder(database, requireId(id, 'reminder-must-exist'))
  if (!row || !isInScope(account, row.organization, row.fiscalYear)) throw new Refusal('reminder-must-exist')
  return row
}

export const operation = defineOperation({
  id: 'review/settle-reminder',
  title: '催报已办理，或者重新提出',
  method: 'patch',
  path: '/api/reminders/{reminder}',
  roles: writers,
  input: z.object({ reminder: z.string().describe('催报编号'), settled: z.boolean() }),
  answers: z.object({ reminder: reminderSchema }),
  run: async (acting, { reminder, settled }) => {
    const row = await requireReminder(acting, reminder)
    await settleReminder(acting.database, row.id, settled)
    acting.audit({
      subject: ['reminder', row.id],
      organization: row.organization,
      fiscalYear: row.fiscalYear,
      detail: { before: row.settledAt !== null, after: settled },
    })
    announceReminders(acting, [row.organization], row.fiscalYear)
    return { reminder: reminderAnswer(acting.account, await requireReminder(acting, row.id)) }
  },
})
