import { editionStageSchema, stateTitles } from '@heng/domain/edition-state'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { requireId } from '../require-id'
import { reviewers } from '../role-groups'
import { type BatchEdition, batchRecords } from './batch-records'
import { returnGroups } from './return-group'
import { filledText } from './return-text'

type Given = { text: string; wanted: ReadonlySet<string> | null }

/** What goes back of one edition, and why the rest of what the rule finds in it does not. */
const partOf = ({ row, records, returnable }: BatchEdition, { text, wanted }: Given) => {
  const asked = records.filter(({ record }) => wanted === null || wanted.has(record))
  const fresh = asked.filter(({ returned }) => !returned)
  const back = asked.length - fresh.length
  const leftOut = (count: number, why: string) =>
    count === 0 ? [] : [{ organization: row.organizationName, records: count, why }]
  return {
    row,
    returned: !returnable
      ? []
      : fresh.map(({ record, recordName, messages }) => ({
          record,
          name: recordName,
          reason: filledText(text, {
            organization: row.organizationName,
            record: recordName,
            problems: messages,
          }),
        })),
    skipped: [
      ...leftOut(back, '已经退回，尚未处理'),
      ...leftOut(returnable ? 0 : fresh.length, `${stateTitles[row.state]}，现在不能由您退回`),
      ...leftOut(wanted === null ? 0 : records.length - asked.length, '没有选'),
    ],
  }
}

const partSchema = z.object({ organization: z.string(), records: z.int() })

/**
 * Returns every record in which a rule finds something, in one action: those whose editions the account may
 * return as they stand, and that have not been sent back already. Answers what went back by organization, and what
 * did not with the reason.
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
  answers: z.object({
    records: z.int(),
    editions: z.int(),
    returned: z.array(partSchema),
    skipped: z.array(partSchema.extend({ why: z.string() })),
  }),
  status: 201,
  run: async (acting, { fiscalYear, stage, rule, text, records }) => {
    const wanted = records && new Set(records.map((id) => requireId(id, 'record-must-exist')))
    const found = await batchRecords(acting, { fiscalYear, stage, rule })
    const parts = found.map((edition) => partOf(edition, { text, wanted }))
    const groups = parts.filter(({ returned }) => returned.length > 0)
    await returnGroups(acting, new Map(groups.map(({ row, returned }) => [row.id, returned])))
    const count = groups.reduce((sum, { returned }) => sum + returned.length, 0)
    acting.audit({
      subject: ['batch-return', rule],
      fiscalYear,
      detail: { stage, text, records: count, editions: groups.map(({ row }) => row.id) },
    })
    const there = new Set(found.flatMap((edition) => edition.records.map(({ record }) => record)))
    const gone = [...(wanted ?? [])].filter((id) => !there.has(id)).length
    return {
      records: count,
      editions: groups.length,
      returned: groups.map(({ row, returned }) => ({
        organization: row.organizationName,
        records: returned.length,
      })),
      skipped: [
        ...parts.flatMap(({ skipped }) => skipped),
        // What was corrected, accepted or taken away since the list was shown.
        ...(gone === 0 ? [] : [{ organization: '', records: gone, why: '已经没有这个问题' }]),
      ],
    }
  },
})
