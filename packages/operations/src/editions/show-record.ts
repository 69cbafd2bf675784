import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { recordAnswerSchema, recordInput } from './edition-answers'
import { requireEdition, requireRecord } from './require-edition'

export const operation = defineOperation({
  id: 'editions/show-record',
  title: '预算版本中的一张表',
  method: 'get',
  path: '/api/records/{record}',
  roles: figureReaders,
  input: recordInput,
  answers: recordAnswerSchema,
  run: async (acting, input) => {
    const { id, edition, name, version, data, origins, document } = await requireRecord(acting, input.record)
    await requireEdition(acting, edition)
    return { id, edition, name, version, data, origins, document }
  },
})
