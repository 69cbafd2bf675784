import { editionStageSchema } from '@heng/domain/edition-state'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { reviewers } from '../role-groups'
import { batchRecords } from './batch-records'
import { returnGroups } from './return-group'
import { filledText } from './return-text'

/**
 * Returns every record in which a rule finds something, in one action: those whose editions the account may
 * return as they stand, and that have not been sent back already.
 */
export const operation = defineOperation({
  id: 'review/return-batch',
  title: '批量退回：一条规则发现问题的所有表，附统一说明',
  method: 'post',
  path: '/api/review/batch-returns',
  roles: reviewers,
  input: z.object({
    fiscalYear: z.int(),
    stage: editionStageSchema,
    rule: z.string().min(1).max(200),
    text: z.string().trim().min(1).max(2000).describe('说明，可用 {单位}、{项目}、{问题}'),
    records: z.array(z.string()).max(20_000).nullable().default(null).describe('只退回这些表；不填为全部'),
  }),
  answers: z.object({ records: z.int(), editions: z.int() }),
  status: 201,
  run: async (acting, { fiscalYear, stage, rule, text, records }) => {
    const wanted = records && new Set(records.map((id) => requireId(id, 'record-must-exist')))
    const groups = (await batchRecords(acting, { fiscalYear, stage, rule }))
      .filter(({ returnable }) => returnable)
      .map(({ row, records: found }) => ({
        row,
        returned: found
          .filter(({ record, returned }) => !returned && (wanted === null || wanted.has(record)))
          .map(({ record, recordName, messages }) => ({
            record,
            name: recordName,
            reason: filledText(text, {
              organization: row.organizationName,
              record: recordName,
              problems: messages,
            }),
          })),
      }))
      .filter(({ returned }) => returned.length > 0)
    await returnGroups(acting, new Map(groups.map(({ row, returned }) => [row.id, returned])))
    const count = groups.reduce((sum, { returned }) => sum + returned.length, 0)
    acting.audit({
      subject: ['batch-return', rule],
      fiscalYear,
      detail: { stage, text, records: count, editions: groups.map(({ row }) => row.id) },
    })
    return { records: count, editions: groups.length }
  },
})
