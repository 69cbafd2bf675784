import { selectRecordsOfRevision } from '@heng/store/edition-records'
import { defineFileOperation } from '../operation'
import { holdsRecord, rememberIssued } from '../provenance/issued-file'
import { renderInput, renderRequestOf } from '../rendering/render-kinds'
import { handedOut, renderedFile } from '../rendering/rendered-file'
import { figureReaders } from '../role-groups'
import { editionInput } from './edition-answers'
import { printedHeadOf } from './edition-head'
import { requireEdition } from './require-edition'

export const operation = defineFileOperation({
  id: 'editions/render-edition',
  title: '预算版本作为可以打印、公开的文件；几张表的 CSV 装在一个 ZIP 里',
  method: 'get',
  path: '/api/editions/{edition}/render',
  roles: figureReaders,
  input: editionInput.extend(renderInput),
  run: async (acting, { edition, ...asked }) => {
    const request = renderRequestOf(asked)
    const row = await requireEdition(acting, edition)
    const { records, revision } = await selectRecordsOfRevision(acting.database, row.id)
    const bytes = await acting.heng.reading.run<'render-edition'>({
      task: 'render-edition',
      head: printedHeadOf(row),
      records: JSON.stringify(records.map(({ id, lineage, data }) => ({ id, lineage, data }))),
      request: { ...request, ...handedOut },
    })
    const file = renderedFile(`${row.organizationName} ${row.fiscalYear}`, request, bytes)
    rememberIssued(
      acting,
      {
        of: { edition: row.id, revision: revision ?? row.revision, state: row.state },
        records: records
          .filter(({ data }) => holdsRecord(request, data.record))
          .map(({ id, name, version }) => ({ record: id, name, version })),
        request,
        file,
      },
      { organization: row.organization, fiscalYear: row.fiscalYear },
    )
    return file
  },
})
