import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { raiseEdition } from '@heng/store/editions'
import { selectRecordHeads } from '@heng/store/edition-records'
import { defineOperation } from '../operation'
import { writers } from '../role-groups'
import { checkAfterwards } from './check-editions'
import { createRecord } from './create-record'
import { editionInput, recordAnswerSchema } from './edition-answers'
import { recordName } from './record-name'
import { requireOpenEdition } from './require-edition'

export const operation = defineOperation({
  id: 'editions/add-record',
  title: '在预算版本中新增一张表',
  method: 'post',
  path: '/api/editions/{edition}/records',
  roles: writers,
  input: editionInput.extend({ data: editionRecordSchema }),
  answers: recordAnswerSchema,
  status: 201,
  run: async (acting, { edition, data }) => {
    const { database, audit } = acting
    const { id: editionId, organization, fiscalYear } = await requireOpenEdition(acting, edition)
    const { rows: heads } = await selectRecordHeads(database, editionId, null)
    const name = recordName(data)
    const id = await createRecord(acting, {
      edition: editionId,
      lineage: null,
      ordinal: Math.max(0, ...heads.map(({ ordinal }) => ordinal)) + 1,
      name,
      data,
      origins: {},
      document: null,
    })
    await raiseEdition(database, editionId)
    audit({ subject: ['record', id], organization, fiscalYear, detail: { edition: editionId, added: name } })
    checkAfterwards(acting)
    return { id, edition: editionId, name, version: 1, data, origins: {}, document: null }
  },
})
