import { selectControlFigures } from '@heng/store/control-figures'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { figureReaders } from '../role-groups'
import { nextField, nextOf, pageFields, pageOf } from '../paging'

export const controlFigureListSchema = z.object({
  figures: z.array(
    z.object({
      organization: z.string(),
      fiscalYear: z.int(),
      /** 分. */
      amount: z.int(),
      exceptionReason: z.string().nullable(),
    }),
  ),
  ...nextField,
})

export const operation = defineOperation({
  id: 'editions/list-control-figures',
  title: '一个年度的预算控制数',
  method: 'get',
  path: '/api/control-figures',
  roles: figureReaders,
  input: z.object({ year: z.coerce.number().int(), ...pageFields }),
  answers: controlFigureListSchema,
  run: async ({ database }, { year, ...page }) => {
    const { rows, next } = await selectControlFigures(database, year, pageOf(page))
    return { figures: rows, ...nextOf(next) }
  },
})
