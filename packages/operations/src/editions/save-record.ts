import { applyChanges } from '@heng/domain/editing/apply-changes'
import { diffRecords } from '@heng/domain/editing/diff-records'
import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { recordChangeSchema } from '@heng/domain/editing/record-change'
import { raiseEdition } from '@heng/store/editions'
import { changeRecord, selectVersions } from '@heng/store/edition-records'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { writers } from '../role-groups'
import { announceEdition } from './announce-edition'
import { checkAfterwards } from './check-editions'
import { recordInput } from './edition-answers'
import { overwrittenBy } from './overwritten-by'
import { recordName } from './record-name'
import { requireEditionOf, requireOpenEdition, requireRecord } from './require-edition'
import { theirChangeSchema, theirChanges } from './their-changes'

export const saveAnswerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), version: z.int() }),
  // Somebody else saved meanwhile: what the record is now and what they changed. Nothing was saved.
  z.object({
    ok: z.literal(false),
    conflict: editionRecordSchema,
    version: z.int(),
    theirs: z.array(theirChangeSchema),
  }),
])

export const operation = defineOperation({
  id: 'editions/save-record',
  title: '修改预算版本中的一张表；别人已修改时不保存，答复别人改了什么',
  method: 'patch',
  path: '/api/records/{record}',
  roles: writers,
  input: recordInput.extend({
    version: z.int().positive().describe('修改所依据的版本号'),
    changes: z.array(recordChangeSchema).max(20_000),
  }),
  answers: saveAnswerSchema,
  run: async (acting, { record: given, version, changes }) => {
    const { database, account, audit } = acting
    // The edition first, always: whoever locks in another order waits for ever.
    const edition = await requireEditionOf(acting, given)
    const { id: editionId, organization, fiscalYear } = await requireOpenEdition(acting, edition)
    const record = await requireRecord(acting, given, { lock: true })
    if (record.version !== version) {
      const theirs = theirChanges(await selectVersions(database, record.id, version))
      return { ok: false as const, conflict: record.data, version: record.version, theirs }
    }
    const data = applyChanges(record.data, changes)
    const differences = diffRecords(record.data, data)
    if (differences.length === 0) return { ok: true as const, version }
    const saved = await changeRecord(database, {
      ...record,
      data,
      name: recordName(data),
      account: account.id,
      differences,
      overwritten: overwrittenBy(differences),
    })
    await raiseEdition(database, editionId)
    audit({
      subject: ['record', record.id],
      organization,
      fiscalYear,
      detail: { edition: editionId, version: saved, differences },
    })
    announceEdition(acting, { id: editionId, organization, fiscalYear, checked: false })
    checkAfterwards(acting)
    return { ok: true as const, version: saved }
  },
})
