import type { ReminderRow } from '@heng/store/reminders'
import type { Account } from '../accounts/account'
import type { Reminder } from './review-answers'

/** A stored reminder as it is answered to an account. */
export const reminderAnswer = (account: Account, row: ReminderRow): Reminder => ({
  id: row.id,
  organization: { id: row.organization, name: row.organizationName },
  fiscalYear: row.fiscalYear,
  text: row.text,
  dueOn: row.dueOn,
  by: { name: row.accountName, self: row.account === account.id },
  at: row.madeAt.toISOString(),
  settledAt: row.settledAt?.toISOString() ?? null,
})
