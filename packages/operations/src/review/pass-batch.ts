import { editionStageSchema } from '@heng/domain/edition-state'
import { type EditionRow, selectEditions } from '@heng/store/editions'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { destinationOf } from '../editions/edition-moves'
import { moveOne } from '../editions/move-edition'
import { mayRead } from '../editions/require-edition'

/** Why an edition stays where it is; null where nothing keeps it. */
const hindrance = (row: EditionRow): string | null => {
  if (row.checkedRevision !== row.revision) return '还没有检查完毕'
  return row.openErrors > 0 ? `还有 ${row.openErrors} 个错误` : null
}

export const operation = defineOperation({
  id: 'review/pass-batch',
  title: '批量通过：主管部门已审、没有未处理错误的预算版本',
  method: 'post',
  path: '/api/review/batch-passes',
  roles: ['sector-officer', 'budget-officer', 'performance-officer'],
  input: z.object({ fiscalYear: z.int(), stage: editionStageSchema }),
  answers: z.object({
    passed: z.int(),
    left: z.array(z.object({ edition: z.string(), organization: z.string(), why: z.string() })),
  }),
  status: 201,
  run: async (acting, { fiscalYear, stage }) => {
    const rows = await selectEditions(acting.database, { fiscalYear, stage })
    const waiting = rows
      .filter((row) => mayRead(acting, row) && destinationOf('pass', acting.account, row) !== null)
      .sort((left, right) => (left.id < right.id ? -1 : 1))
    const ready = waiting.filter((row) => hindrance(row) === null)
    for (const { id } of ready) await moveOne(acting, id, 'pass', null)
    acting.audit({
      subject: ['batch-pass', stage],
      fiscalYear,
      detail: { stage, editions: ready.map(({ id }) => id) },
    })
    return {
      passed: ready.length,
      left: waiting.flatMap((row) => {
        const why = hindrance(row)
        return why === null ? [] : [{ edition: row.id, organization: row.organizationName, why }]
      }),
    }
  },
})
