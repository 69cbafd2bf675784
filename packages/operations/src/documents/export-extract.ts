import { Refusal } from '@heng/domain/refusal'
import type { Heng } from '../heng'
import { defineFileOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { documentInput } from './document-answers'
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

export const operation = defineFileOperation({
  id: 'documents/export-extract',
  title: '读取结果，交换格式 1',
  method: 'get',
  path: '/api/documents/{id}/extract',
  roles: documentReaders,
  input: documentInput,
  run: async ({ heng }, { id }) => {
    const { name, json } = await exportExtract(heng, id)
    return {
      name: `${name.replace(/\.[^.]*$/, '')}.json`,
      mediaType: 'application/json; charset=utf-8',
      bytes: new TextEncoder().encode(json),
    }
  },
})
