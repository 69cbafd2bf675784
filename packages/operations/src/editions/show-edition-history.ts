import { editionStageSchema, editionStateSchema } from '@heng/domain/edition-state'
import { type HistoryRow, selectHistory } from '@heng/store/edition-history'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { nextField, nextOf, pageFields, pageOf } from '../paging'
import { figureReaders } from '../role-groups'
import { editionInput } from './edition-answers'
import { requireEdition } from './require-edition'
import { theirChangeSchema, theirChanges } from './their-changes'

const happened = { id: z.string(), by: z.string().nullable(), at: z.string() }

const copiedFromSchema = z.object({
  organization: z.string().nullable(),
  fiscalYear: z.int(),
  stage: editionStageSchema,
  round: z.int(),
})

const historyEventSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('created'),
    ...happened,
    basedOn: copiedFromSchema.nullable().describe('由哪个版本复制'),
  }),
  z.object({
    kind: z.literal('step'),
    ...happened,
    from: editionStateSchema,
    to: editionStateSchema,
    reason: z.string().nullable(),
  }),
  z.object({
    kind: z.literal('decision'),
    ...happened,
    number: z.string(),
    decidedOn: z.string(),
    documentName: z.string(),
  }),
  z.object({
    kind: z.literal('acceptance'),
    ...happened,
    message: z.string().nullable().describe('认可的问题；现在已检查不出时为 null'),
    reason: z.string(),
    withdrawn: z.boolean(),
  }),
  z.object({
    kind: z.literal('record'),
    ...happened,
    record: z.string(),
    name: z.string().nullable().describe('表的名称；早先删去的表为 null'),
    removed: z.boolean().describe('表已删去'),
    version: z.int(),
    count: z.int().describe('改了几处；新增一张表时为 0'),
    changes: z.array(theirChangeSchema).describe('前 50 处'),
  }),
  z.object({ kind: z.literal('removal'), ...happened, name: z.string().nullable() }),
])
export type HistoryEvent = z.infer<typeof historyEventSchema>

export const editionHistorySchema = z.object({ events: z.array(historyEventSchema), ...nextField })
export type EditionHistory = z.infer<typeof editionHistorySchema>

const eventOf = ({ kind, id, accountName: by, madeAt, ...row }: HistoryRow): unknown => {
  const event = { kind, id, by, at: madeAt.toISOString() }
  switch (kind) {
    case 'created':
      return { ...event, basedOn: row.differences }
    case 'removal':
      return { ...event, name: row.recordName }
    case 'step':
      return { ...event, from: row.from, to: row.to, reason: row.reason }
    case 'decision':
      return { ...event, number: row.number, decidedOn: row.decidedOn, documentName: row.documentName }
    case 'acceptance':
      return { ...event, message: row.message, reason: row.reason, withdrawn: row.withdrawn }
    case 'record': {
      const changes = theirChanges([{ differences: row.differences, accountName: by }])
      const { record, recordName: name, version, differenceCount: count } = row
      return { ...event, record, name, removed: row.withdrawn, version, count, changes }
    }
  }
}

export const operation = defineOperation({
  id: 'editions/show-edition-history',
  title: '一个预算版本的经过：新建、办理、决议、认可和各表的修改、删去，最近的在前',
  method: 'get',
  path: '/api/editions/{edition}/history',
  roles: figureReaders,
  input: editionInput.extend(pageFields),
  answers: editionHistorySchema,
  run: async (acting, { edition, ...page }) => {
    const { id } = await requireEdition(acting, edition)
    // How the figures came about before they were submitted is the government's own business.
    const records = acting.account.role !== 'congress-reviewer'
    const { rows, next } = await selectHistory(acting.database, id, pageOf(page), { records })
    return { events: z.array(historyEventSchema).parse(rows.map(eventOf)), ...nextOf(next) }
  },
})
