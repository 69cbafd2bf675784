import { Refusal } from '@heng/domain/refusal'
import { selectAcceptance, withdrawAcceptance } from '@heng/store/acceptances'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireLockedEdition } from '../editions/require-edition'
import { requireId } from '../require-id'
import { reviewers } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'
import { requireMayAccept, requireUnapproved } from './may-accept'

export const operation = defineOperation({
  id: 'review/withdraw-acceptance',
  title: '撤回对一个问题的认可',
  method: 'delete',
  path: '/api/acceptances/{acceptance}',
  roles: reviewers,
  input: z.object({ acceptance: z.string().describe('认可的编号') }),
  answers: z.object({ withdrawn: z.literal(true) }),
  run: async (acting, { acceptance }) => {
    const id = requireId(acceptance, 'acceptance-must-exist')
    const row = await selectAcceptance(acting.database, id)
    if (!row || row.withdrawn) throw new Refusal('acceptance-must-exist')
    const edition = await requireLockedEdition(acting, row.edition)
    requireUnapproved(edition.state)
    requireMayAccept(acting.account, row.severity)
    await withdrawAcceptance(acting.database, id)
    acting.audit({
      subject: ['edition', edition.id],
      organization: edition.organization,
      fiscalYear: edition.fiscalYear,
      detail: { withdrawn: row.key, reason: row.reason },
    })
    announceEdition(acting, edition)
    return { withdrawn: true as const }
  },
})
