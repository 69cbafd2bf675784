import { selectEditionFindingsJson } from '@heng/store/editions'
import { defineTextOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { editionFindingsSchema, editionInput } from './edition-answers'
import { requireEdition } from './require-edition'

export const operation = defineTextOperation({
  id: 'editions/show-edition-findings',
  title: '一个预算版本的检查结果',
  method: 'get',
  path: '/api/editions/{edition}/findings',
  roles: figureReaders,
  input: editionInput,
  answers: editionFindingsSchema,
  run: async (acting, { edition }) => {
    const row = await requireEdition(acting, edition)
    const findings = await selectEditionFindingsJson(acting.database, row.id)
    const stale = row.checkedRevision !== row.revision
    return `{"summary":${row.summary},"stale":${stale},"findings":${findings},"notChecked":${row.notChecked ?? '[]'}}`
  },
})
