import { updateRecord } from '@heng/store/edition-records'
import { raiseEdition } from '@heng/store/editions'
import { z } from 'zod'
import { type Acting, defineOperation } from '../operation'
import type { Candidate } from '../reading/prepare-acceptance'
import { writers } from '../role-groups'
import { announceEdition } from './announce-edition'
import { checkAfterwards } from './check-editions'
import { createRecord } from './create-record'
import { editionInput } from './edition-answers'
import { prepareCandidates } from './prepare-candidates'
import { requireOpenEdition } from './require-edition'

type Accepting = { acting: Acting; edition: string; nextOrdinal: () => number }

const create = async ({ acting, edition, nextOrdinal }: Accepting, candidate: Candidate): Promise<void> => {
  const { data, origins, name, document } = candidate
  const record = { edition, lineage: null, ordinal: nextOrdinal(), name, data, origins, document }
  await createRecord(acting, record)
}

/** Accepts the records of imported documents into an open edition: new ones are created, known ones changed. */
export const operation = defineOperation({
  id: 'editions/accept-documents',
  title: '把资料接收进预算版本',
  method: 'post',
  path: '/api/editions/{edition}/acceptance',
  roles: writers,
  input: editionInput.extend({
    documents: z.array(z.string()).min(1).max(50),
    leaveOut: z.array(z.string()).default([]).describe('预览中不接收的各项'),
  }),
  answers: z.object({ created: z.int(), changed: z.int(), same: z.int() }),
  run: async (acting, { edition, documents, leaveOut }) => {
    const { database, account, audit } = acting
    const { id, organization, fiscalYear } = await requireOpenEdition(acting, edition)
    const { candidates, records } = await prepareCandidates(acting, id, documents)
    const known = new Map(records.map((record) => [record.id, record]))
    let ordinal = Math.max(0, ...records.map((record) => record.ordinal))
    const accepting = { acting, edition: id, nextOrdinal: () => (ordinal += 1) }
    const counts = { created: 0, changed: 0, same: 0 }
    for (const candidate of candidates) {
      if (leaveOut.includes(candidate.candidate)) continue
      const record = candidate.record === null ? undefined : known.get(candidate.record)
      if (!record) {
        await create(accepting, candidate)
        counts.created += 1
      } else if (candidate.differences.length === 0) counts.same += 1
      else {
        const { data, origins, name, differences } = candidate
        await updateRecord(database, { ...record, data, origins, name, account: account.id, differences })
        counts.changed += 1
      }
    }
    if (counts.created + counts.changed > 0) await raiseEdition(database, id)
    audit({
      subject: ['edition', id],
      organization,
      fiscalYear,
      detail: { accepted: documents, leaveOut, ...counts },
    })
    announceEdition(acting, { id, organization, fiscalYear })
    checkAfterwards(acting)
    return counts
  },
})
