import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import { extractOf } from '@heng/intake/extract'
import type { PrintDocument } from '@heng/render/document'
import { printDocument } from './print-document'
import type { RenderFormat, RenderKind } from './render-kinds'

export type RenderRequest = { as: RenderKind; format: RenderFormat; template?: string | undefined }

const jsonOf = (documents: readonly HengDocument[]): string => {
  const extracts = documents.map(extractOf)
  return `${JSON.stringify(extracts.length === 1 ? extracts[0] : extracts, null, 2)}\n`
}

/** Renderers are loaded when they are asked for: those of office files are large. */
const bytesOf = async (
  document: PrintDocument,
  format: Exclude<RenderFormat, 'json'>,
): Promise<Uint8Array> => {
  switch (format) {
    case 'html':
      return new TextEncoder().encode((await import('@heng/render/html')).renderHtml(document))
    case 'csv':
      return new TextEncoder().encode((await import('@heng/render/csv')).renderCsv(document))
    case 'xlsx':
      return (await import('@heng/render/xlsx')).renderXlsx(document)
    case 'docx':
      return (await import('@heng/render/docx')).renderDocx(document)
    case 'pdf':
      return (await import('@heng/render/pdf')).renderPdf(document)
  }
}

const isEmpty = ({ sections }: PrintDocument): boolean => sections.every(({ blocks }) => blocks.length === 0)

/**
 * Records as a file: the same records give the same bytes. Refused where there is nothing of the kind asked for.
 * JSON is the extract of the documents, whatever they are rendered as.
 */
export const renderFile = async (
  documents: readonly HengDocument[],
  { as, format, template }: RenderRequest,
): Promise<Uint8Array> => {
  if (format === 'json') return new TextEncoder().encode(jsonOf(documents))
  const printed = printDocument(documents, { as, template, paged: format === 'pdf' || format === 'docx' })
  if (isEmpty(printed)) throw new Refusal('request-must-be-valid', '资料里没有可以输出的内容')
  return bytesOf(printed, format)
}
