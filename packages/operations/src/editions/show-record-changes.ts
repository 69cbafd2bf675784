import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { selectVersions } from '@heng/store/edition-records'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { recordInput } from './edition-answers'
import { requireEdition, requireRecord } from './require-edition'
import { theirChangeSchema, theirChanges } from './their-changes'

export const recordChangesSchema = z.object({
  version: z.int(),
  data: editionRecordSchema,
  /** What was changed since the version one knew, by whom. */
  theirs: z.array(theirChangeSchema),
})
export type RecordChanges = z.infer<typeof recordChangesSchema>

export const operation = defineOperation({
  id: 'editions/show-record-changes',
  title: '一张表现在的内容，以及某个版本以后谁改了什么',
  method: 'get',
  path: '/api/records/{record}/changes',
  roles: figureReaders,
  input: recordInput.extend({ since: z.coerce.number().int().nonnegative() }),
  answers: recordChangesSchema,
  run: async (acting, input) => {
    const record = await requireRecord(acting, input.record)
    await requireEdition(acting, record.edition)
    const theirs = theirChanges(await selectVersions(acting.database, record.id, input.since))
    return { version: record.version, data: record.data, theirs }
  },
})
