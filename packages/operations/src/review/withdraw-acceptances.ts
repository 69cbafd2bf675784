import { Refusal } from '@heng/domain/refusal'
import { selectAcceptance, withdrawAcceptance } from '@heng/store/acceptances'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { editionInput } from '../editions/edition-answers'
import { requireLockedEdition } from '../editions/require-edition'
import { requireId } from '../require-id'
import { reviewers } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'
import { requireMayAccept, requireUnapproved } from './may-accept'

export const operation = defineOperation({
  id: 'review/withdraw-acceptances',
  title: '撤回对一个预算版本若干问题的认可，写明理由',
  method: 'post',
  path: '/api/editions/{edition}/acceptance-withdrawals',
  roles: reviewers,
  input: editionInput.extend({
    acceptances: z.array(z.string()).min(1).max(2000).describe('认可的编号'),
    reason: z.string().trim().min(1).max(2000),
  }),
  answers: z.object({ withdrawn: z.int() }),
  status: 201,
  run: async (acting, { edition, acceptances, reason }) => {
    const { id, state, organization, fiscalYear } = await requireLockedEdition(acting, edition)
    requireUnapproved(state)
    const ids = [...new Set(acceptances.map((one) => requireId(one, 'acceptance-must-exist')))]
    const withdrawn: { key: string; reason: string }[] = []
    for (const acceptance of ids) {
      const row = await selectAcceptance(acting.database, acceptance)
      if (!row || row.withdrawn || row.edition !== id) throw new Refusal('acceptance-must-exist')
      requireMayAccept(acting.account, row.severity)
      await withdrawAcceptance(acting.database, acceptance)
      withdrawn.push({ key: row.key, reason: row.reason })
    }
    acting.audit({ subject: ['edition', id], organization, fiscalYear, detail: { withdrawn, reason } })
    announceEdition(acting, { id, organization, fiscalYear })
    return { withdrawn: withdrawn.length }
  },
})
