import { Refusal } from '@heng/domain/refusal'
import { insertAcceptance, selectFindingKeys } from '@heng/store/acceptances'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { editionInput } from '../editions/edition-answers'
import { requireLockedEdition } from '../editions/require-edition'
import { reviewers } from '../role-groups'
import { announceEdition } from '../editions/announce-edition'
import { requireMayAccept, requireUnapproved } from './may-accept'

export const operation = defineOperation({
  id: 'review/accept-findings',
  title: '认可问题：写明理由，事实不变时不再算作问题',
  method: 'post',
  path: '/api/editions/{edition}/acceptances',
  roles: reviewers,
  input: editionInput.extend({
    keys: z.array(z.string().min(1).max(2000)).min(1).max(2000).describe('问题的标识'),
    reason: z.string().trim().min(1).max(2000),
  }),
  answers: z.object({ accepted: z.int() }),
  status: 201,
  run: async (acting, { edition, keys, reason }) => {
    const { database, account, audit } = acting
    const { id, state, organization, fiscalYear } = await requireLockedEdition(acting, edition)
    requireUnapproved(state)
    const findings = await selectFindingKeys(database, id, [...new Set(keys)])
    if (findings.length < new Set(keys).size) throw new Refusal('finding-must-exist')
    for (const { severity } of findings) requireMayAccept(account, severity)
    for (const { key, factsHash } of findings)
      await insertAcceptance(database, { edition: id, key, factsHash, reason, account: account.id })
    audit({
      subject: ['edition', id],
      organization,
      fiscalYear,
      detail: { accepted: findings.map(({ key, rule }) => ({ key, rule })), reason },
    })
    announceEdition(acting, { id, organization, fiscalYear })
    return { accepted: findings.length }
  },
})
