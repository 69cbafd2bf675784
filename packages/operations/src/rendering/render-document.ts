import { Refusal } from '@heng/domain/refusal'
import { isZip } from '@heng/intake/read-file'
import { selectDocumentJson } from '@heng/store/documents'
import { selectDossiers } from '@heng/store/dossiers'
import { showDocument } from '../documents/show-document'
import { documentInput } from '../documents/document-answers'
import type { Heng } from '../heng'
import { defineFileOperation } from '../operation'
import { documentReaders } from '../role-groups'
import type { RenderRequest } from './render-file'
import { renderFormats, renderInput, renderKinds, renderRequestOf } from './render-kinds'

export type RenderedFile = { name: string; mediaType: string; bytes: Uint8Array }

/** The other documents that are checked together with one. */
const dossierDocuments = async (heng: Heng, dossier: string, document: string): Promise<string[]> => {
  const [row] = await selectDossiers(heng.database, dossier)
  const texts: string[] = []
  for (const id of row?.documents ?? [])
    if (id !== document) texts.push((await selectDocumentJson(heng.database, id)) ?? '')
  return texts.filter((text) => text !== '')
}

/** An imported document as a file; the findings are those of the whole dossier it is checked in. */
export const renderDocument = async (
  heng: Heng,
  id: string,
  request: RenderRequest,
): Promise<RenderedFile> => {
  const { summary, documentJson } = await showDocument(heng, id)
  if (documentJson === null) throw new Refusal('document-must-be-read', summary.refusal?.message ?? null)
  const others =
    request.as === 'findings' && summary.dossier !== null
      ? await dossierDocuments(heng, summary.dossier, id)
      : []
  const bytes = await heng.reading.run<'render'>({
    task: 'render',
    documents: [documentJson, ...others],
    request: { ...request, archive: 'several', countPages: true },
  })
  const archived = request.format === 'csv' && isZip(bytes)
  return {
    name: `${summary.name.replace(/\.[^.]*$/, '')} ${renderKinds[request.as]}.${archived ? 'zip' : request.format}`,
    mediaType: archived ? 'application/zip' : renderFormats[request.format].mediaType,
    bytes,
  }
}

export const operation = defineFileOperation({
  id: 'rendering/render-document',
  title: '一份资料作为可以打印、公开的文件',
  method: 'get',
  path: '/api/documents/{id}/render',
  roles: documentReaders,
  input: documentInput.extend(renderInput),
  run: ({ heng }, { id, ...asked }) => renderDocument(heng, id, renderRequestOf(asked)),
})
