import { Refusal } from '@heng/domain/refusal'
import { selectRecords } from '@heng/store/edition-records'
import { z } from 'zod'
import { defineFileOperation } from '../operation'
import { isRenderFormat, isRenderKind, renderFormats, renderKinds } from '../rendering/render-kinds'
import { figureReaders } from '../role-groups'
import { editionInput } from './edition-answers'
import { printedHeadOf } from './edition-head'
import { requireEdition } from './require-edition'

const refused = (what: string, known: object): Refusal =>
  new Refusal('request-must-be-valid', `${what}应为 ${Object.keys(known).join('、')} 之一`)

export const operation = defineFileOperation({
  id: 'editions/render-edition',
  title: '预算版本作为可以打印、公开的文件',
  method: 'get',
  path: '/api/editions/{edition}/render',
  roles: figureReaders,
  input: editionInput.extend({
    as: z.string().describe(Object.keys(renderKinds).join('、')),
    format: z.string().describe(Object.keys(renderFormats).join('、')),
    template: z.string().optional(),
  }),
  run: async (acting, { edition, as, format, template }) => {
    if (!isRenderKind(as)) throw refused('as ', renderKinds)
    if (!isRenderFormat(format)) throw refused('format ', renderFormats)
    const row = await requireEdition(acting, edition)
    const records = await selectRecords(acting.database, row.id)
    const bytes = await acting.heng.reading.run<'render-edition'>({
      task: 'render-edition',
      head: printedHeadOf(row),
      records: JSON.stringify(records.map(({ id, lineage, data }) => ({ id, lineage, data }))),
      request: { as, format, template },
    })
    return {
      name: `${row.organizationName} ${row.fiscalYear} ${renderKinds[as]}.${format}`,
      mediaType: renderFormats[format].mediaType,
      bytes,
    }
  },
})
