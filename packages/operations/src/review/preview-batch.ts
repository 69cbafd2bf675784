import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { severities } from '@heng/domain/finding'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { reviewers } from '../role-groups'
import { batchRecords } from './batch-records'
import { preparedText } from './return-text'

const batchPreviewSchema = z.object({
  /** A prepared text with {单位}, {项目} and {问题}, to be edited before it is sent. */
  text: z.string(),
  editions: z.array(
    z.object({
      edition: z.string(),
      organization: z.object({ id: z.string(), code: z.string().nullable(), name: z.string() }),
      state: editionStateSchema,
      /** Whether the account may send it back as it stands. */
      returnable: z.boolean(),
      records: z.array(
        z.object({
          record: z.string(),
          name: z.string(),
          severity: z.enum(severities),
          problems: z.array(z.string()),
          /** Whether it has been sent back already and is not settled. */
          returned: z.boolean(),
        }),
      ),
    }),
  ),
})
export type BatchPreview = z.infer<typeof batchPreviewSchema>

export const operation = defineOperation({
  id: 'review/preview-batch',
  title: '一条规则在哪些单位的哪些表里发现问题（批量退回前预览）',
  method: 'get',
  path: '/api/review/batch',
  roles: reviewers,
  input: z.object({
    year: z.coerce.number().int(),
    stage: editionStageSchema,
    rule: z.string().min(1).max(200),
  }),
  answers: batchPreviewSchema,
  run: async (acting, { year, stage, rule }) => {
    const batch = await batchRecords(acting, { fiscalYear: year, stage, rule })
    return {
      text: preparedText,
      editions: batch.map(({ row, records, returnable }) => ({
        edition: row.id,
        organization: { id: row.organization, code: row.organizationCode, name: row.organizationName },
        state: row.state,
        returnable,
        records: records.map(({ record, recordName, severity, messages, returned }) => ({
          record,
          name: recordName,
          severity,
          problems: messages,
          returned,
        })),
      })),
    }
  },
})
