import { Refusal } from '@heng/domain/refusal'
import { selectDocumentJson } from '@heng/store/documents'
import { selectEditions } from '@heng/store/editions'
import { showDocument } from '../documents/show-document'
import type { Heng } from '../heng'
import type { RenderRequest } from './render-file'
import { renderFormats, renderKinds } from './render-kinds'

export type RenderedFile = { name: string; mediaType: string; bytes: Uint8Array }

/** The other documents that are checked together with one. */
const editionDocuments = async (heng: Heng, edition: string, document: string): Promise<string[]> => {
  const [row] = await selectEditions(heng.database, edition)
  const texts: string[] = []
  for (const id of row?.documents ?? [])
    if (id !== document) texts.push((await selectDocumentJson(heng.database, id)) ?? '')
  return texts.filter((text) => text !== '')
}

/** An imported document as a file; the findings are those of the whole edition it is checked in. */
export const renderDocument = async (
  heng: Heng,
  id: string,
  request: RenderRequest,
): Promise<RenderedFile> => {
  const { summary, documentJson } = await showDocument(heng, id)
  if (documentJson === null) throw new Refusal('document-must-be-read', summary.refusal?.message ?? null)
  const others =
    request.as === 'findings' && summary.edition !== null
      ? await editionDocuments(heng, summary.edition, id)
      : []
  const bytes = await heng.reading.run<'render'>({
    task: 'render',
    documents: [documentJson, ...others],
    request,
  })
  return {
    name: `${summary.name.replace(/\.[^.]*$/, '')} ${renderKinds[request.as]}.${request.format}`,
    mediaType: renderFormats[request.format].mediaType,
    bytes,
  }
}
