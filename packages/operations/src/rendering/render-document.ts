import { Refusal } from '@heng/domain/refusal'
import { selectDocumentJson } from '@heng/store/documents'
import { selectDossiers } from '@heng/store/dossiers'
import { selectDocumentRecords } from '@heng/store/issued-files'
import { showDocument } from '../documents/show-document'
import { documentInput } from '../documents/document-answers'
import type { Heng } from '../heng'
import { defineFileOperation } from '../operation'
import { holdsRecord, rememberIssued } from '../provenance/issued-file'
import { documentReaders } from '../role-groups'
import { renderInput, renderRequestOf } from './render-kinds'
import { handedOut, renderedFile } from './rendered-file'

/** The other documents that are checked together with one. */
const dossierDocuments = async (heng: Heng, dossier: string, document: string): Promise<string[]> => {
  const [row] = await selectDossiers(heng.database, dossier)
  const texts: string[] = []
  for (const id of row?.documents ?? [])
    if (id !== document) texts.push((await selectDocumentJson(heng.database, id)) ?? '')
  return texts.filter((text) => text !== '')
}

/** An imported document as a file; the findings are those of the whole dossier it is checked in. */
export const operation = defineFileOperation({
  id: 'rendering/render-document',
  title: '一份资料作为可以打印、公开的文件；几张表的 CSV 装在一个 ZIP 里',
  method: 'get',
  path: '/api/documents/{id}/render',
  roles: documentReaders,
  input: documentInput.extend(renderInput),
  run: async (acting, { id, ...asked }) => {
    const { heng, database } = acting
    const request = renderRequestOf(asked)
    const { summary, documentJson } = await showDocument(heng, id)
    if (documentJson === null) throw new Refusal('document-must-be-read', summary.refusal?.message ?? null)
    const others =
      request.as === 'findings' && summary.dossier !== null
        ? await dossierDocuments(heng, summary.dossier, id)
        : []
    const bytes = await heng.reading.run<'render'>({
      task: 'render',
      documents: [documentJson, ...others],
      request: { ...request, ...handedOut },
    })
    const file = renderedFile(summary.name.replace(/\.[^.]*$/, ''), request, bytes)
    const records = await selectDocumentRecords(database, summary.id)
    rememberIssued(
      acting,
      {
        of: { document: summary.id },
        records: records
          .filter(({ kind }) => holdsRecord(request, kind))
          .map((one) => ({ record: one.id, name: one.name, version: null })),
        request,
        file,
      },
      { organization: summary.owner, fiscalYear: summary.fiscalYear },
    )
    return file
  },
})
