import { originalLookSchema } from '@heng/domain/original-look'
import type { Heng } from '../heng'
import { defineTextOperation } from '../operation'
import { documentReaders } from '../role-groups'
import { documentInput } from './document-answers'
import { originalFile } from './original-file'

/** What the file a document was read from looks like, as JSON text of an OriginalLook. */
export const showOriginal = async (heng: Heng, id: string): Promise<string> => {
  const { bytes } = await originalFile(heng, id)
  return heng.reading.run<'original'>({ task: 'original', bytes })
}

export const operation = defineTextOperation({
  id: 'documents/show-original',
  title: '原文的样子：工作表的单元格、段落和表格；PDF 由原文件画出',
  method: 'get',
  path: '/api/documents/{id}/original',
  roles: documentReaders,
  input: documentInput,
  answers: originalLookSchema,
  run: ({ heng }, { id }) => showOriginal(heng, id),
})
