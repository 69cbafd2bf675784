import { Refusal } from '@heng/domain/refusal'
import type { Heng } from '../heng'
import { showDocument } from './show-document'

/** A document in the extract format, version 1, as JSON text; `name` is that of its source. */
export const exportExtract = async (heng: Heng, id: string): Promise<{ name: string; json: string }> => {
  const { summary, documentJson } = await showDocument(heng, id)
  if (documentJson === null) throw new Refusal('document-must-be-read', summary.refusal?.message ?? null)
  return {
    name: summary.name,
    json: await heng.reading.run<'extract'>({ task: 'extract', document: documentJson }),
  }
}
