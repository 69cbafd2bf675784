import { valueAt } from '@heng/domain/editing/item-at'
import { selectRecordsJson } from '@heng/store/edition-records'
import { selectRelatives } from '@heng/store/provenance'
import { z } from 'zod'
import { recordInput } from '../editions/edition-answers'
import { headOf } from '../editions/edition-head'
import { requireEdition, requireRecord } from '../editions/require-edition'
import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { issuedUses } from './issued-uses'
import { provenanceSchema } from './provenance-answers'
import { namedEdition, valueStages, visible } from './value-stages'

export const operation = defineOperation({
  id: 'provenance/show-provenance',
  title: '一个数的来历：从哪里来，用到哪里去',
  method: 'get',
  path: '/api/records/{record}/provenance',
  roles: figureReaders,
  input: recordInput.extend({
    path: z.string().min(1).max(300).describe('数在表中的路径，如 rows/<行>/cells/<栏>、fields/budget.total'),
  }),
  answers: provenanceSchema,
  run: async (acting, { record: given, path }) => {
    const { database, heng } = acting
    const record = await requireRecord(acting, given)
    const row = await requireEdition(acting, record.edition)
    const trace = await heng.reading.run<'trace-edition'>({
      task: 'trace-edition',
      head: headOf(row),
      records: await selectRecordsJson(database, row.id),
      target: { record: record.id, path },
    })
    const stages = await valueStages(acting, record.id, path)
    const told = new Set(stages.map((stage) => stage.record))
    const relatives = visible(acting, await selectRelatives(database, record.id))
    return {
      record: record.id,
      name: record.name,
      path,
      value: valueAt(record.data, path),
      stages,
      elsewhere: relatives.flatMap(({ id, name, data, edition, isLater }) =>
        told.has(id)
          ? []
          : [{ edition: namedEdition(edition), record: id, name, path, value: valueAt(data, path), isLater }],
      ),
      issued: await issuedUses(
        acting,
        [{ ...record, edition: row }, ...relatives].map((one) => ({ ...one, path })),
      ),
      trace,
    }
  },
})
