import { raiseEdition } from '@heng/store/editions'
import { deleteRecord, insertVersion } from '@heng/store/edition-records'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { writers } from '../role-groups'
import { checkAfterwards } from './check-editions'
import { recordInput } from './edition-answers'
import { requireEditionOf, requireOpenEdition, requireRecord } from './require-edition'

export const operation = defineOperation({
  id: 'editions/remove-record',
  title: '从预算版本中删去一张表；内容留在审计日志中',
  method: 'delete',
  path: '/api/records/{record}',
  roles: writers,
  input: recordInput,
  answers: z.object({}),
  run: async (acting, input) => {
    const { database, account, audit } = acting
    const edition = await requireEditionOf(acting, input.record)
    const { id: editionId, organization, fiscalYear } = await requireOpenEdition(acting, edition)
    const record = await requireRecord(acting, input.record, { lock: true })
    await deleteRecord(database, record.id)
    // Its last version says only that it was removed: the history tells of it by its name.
    await insertVersion(database, {
      id: record.id,
      edition: editionId,
      version: record.version + 1,
      account: account.id,
      differences: [{ difference: 'value', path: '', before: record.name, after: null }],
    })
    await raiseEdition(database, editionId)
    audit({
      subject: ['record', record.id],
      organization,
      fiscalYear,
      detail: { edition: editionId, removed: record.name, version: record.version, before: record.data },
    })
    checkAfterwards(acting)
    return {}
  },
})
