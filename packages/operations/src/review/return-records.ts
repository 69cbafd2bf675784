import { Refusal } from '@heng/domain/refusal'
import { selectEditionsOfRecords } from '@heng/store/returns'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { reviewers } from '../role-groups'
import { type ReturnedRecord, returnGroups } from './return-group'

export const operation = defineOperation({
  id: 'review/return-records',
  title: '退回若干张表，各写明原因；所在的预算版本回到填报中',
  method: 'post',
  path: '/api/returns',
  roles: reviewers,
  input: z.object({
    returns: z
      .array(z.object({ record: z.string(), reason: z.string().trim().min(1).max(2000) }))
      .min(1)
      .max(2000),
  }),
  answers: z.object({ records: z.int(), editions: z.int() }),
  status: 201,
  run: async (acting, { returns }) => {
    const reasons = new Map(
      returns.map(({ record, reason }) => [requireId(record, 'record-must-exist'), reason]),
    )
    const rows = await selectEditionsOfRecords(acting.database, [...reasons.keys()])
    if (rows.length < reasons.size) throw new Refusal('record-must-exist')
    const groups = new Map<string, ReturnedRecord[]>()
    for (const { record, name, edition } of rows) {
      const group = groups.get(edition) ?? []
      group.push({ record, name, reason: reasons.get(record) ?? '' })
      groups.set(edition, group)
    }
    await returnGroups(acting, groups)
    return { records: rows.length, editions: groups.size }
  },
})
