import { selectRecordHeads } from '@heng/store/edition-records'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { nextField, nextOf, pageFields, pageOf } from '../paging'
import { figureReaders } from '../role-groups'
import { editionInput, recordHeadSchema } from './edition-answers'
import { requireEdition } from './require-edition'
import { visibleHeads } from './visible-heads'

export const operation = defineOperation({
  id: 'editions/list-records',
  title: '一个预算版本的各表，按册内次序',
  method: 'get',
  path: '/api/editions/{edition}/records',
  roles: figureReaders,
  input: editionInput.extend(pageFields),
  answers: z.object({ records: z.array(recordHeadSchema), ...nextField }),
  run: async (acting, { edition, ...page }) => {
    const { id } = await requireEdition(acting, edition)
    const { rows, next } = await selectRecordHeads(acting.database, id, pageOf(page))
    return { records: await visibleHeads(acting, rows), ...nextOf(next) }
  },
})
