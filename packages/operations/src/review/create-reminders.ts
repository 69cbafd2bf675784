import { Refusal } from '@heng/domain/refusal'
import { selectOrganizations } from '@heng/store/organizations'
import { insertReminder } from '@heng/store/reminders'
import { z } from 'zod'
import { isInScope } from '../accounts/account'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { reviewers } from '../role-groups'
import { announceReminders } from './announce-reminders'

export const operation = defineOperation({
  id: 'review/create-reminders',
  title: '催报：给一个或多个单位留言，可定期限',
  method: 'post',
  path: '/api/reminders',
  roles: reviewers,
  input: z.object({
    fiscalYear: z.int(),
    organizations: z.array(z.string()).min(1).max(5000),
    text: z.string().trim().min(1).max(2000).describe('可用 {单位}'),
    dueOn: z.iso.date().nullable().default(null),
  }),
  answers: z.object({ reminders: z.int() }),
  status: 201,
  run: async (acting, { fiscalYear, organizations, text, dueOn }) => {
    const { database, account, audit } = acting
    const rows = await selectOrganizations(database, fiscalYear, { only: true })
    const names = new Map(rows.map(({ id, name }) => [id, name]))
    const ids = [...new Set(organizations.map((id) => requireId(id, 'organization-must-exist')))]
    for (const id of ids) {
      const name = names.get(id)
      if (name === undefined || !isInScope(account, id, fiscalYear))
        throw new Refusal('organization-must-exist')
      const words = text.replaceAll('{单位}', name)
      const made = await insertReminder(database, {
        region: account.region,
        organization: id,
        fiscalYear,
        text: words,
        dueOn,
        account: account.id,
      })
      audit({ subject: ['reminder', made], organization: id, fiscalYear, detail: { text: words, dueOn } })
    }
    announceReminders(acting, ids, fiscalYear)
    return { reminders: ids.length }
  },
})
