import type { HengDocument } from '@heng/domain/records/document'
import { Refusal } from '@heng/domain/refusal'
import { extractOf } from '@heng/intake/extract'
import type { PrintDocument } from '@heng/render/document'
import { checkDocuments } from '../files/check-documents'
import { contentsPages } from './contents-pages'
import { printDocument } from './print-document'
import type { RenderFormat, RenderKind } from './render-kinds'

export type RenderRequest = {
  as: RenderKind
  format: RenderFormat
  template?: string | undefined
  /** csv: a zip archive of one file for each table, always or where there are several of them. */
  archive?: 'always' | 'several'
  /** docx: contents with page numbers as LibreOffice counts them, where it is installed. */
  countPages?: boolean
}

/** The records in the exchange format; for findings, what the check of the documents says, as `heng check --json`. */
const jsonOf = (documents: readonly HengDocument[], as: RenderKind): string => {
  const extracts = documents.map(extractOf)
  const said =
    as === 'findings' ? checkDocuments(documents).evaluation : extracts.length === 1 ? extracts[0] : extracts
  return `${JSON.stringify(said, null, 2)}\n`
}

/** A Word file; its contents with the page numbers of LibreOffice where that is asked for and installed. */
const renderWord = async (document: PrintDocument, countPages: boolean): Promise<Uint8Array> => {
  const { contentsCount, renderDocx } = await import('@heng/render/docx')
  const bytes = await renderDocx(document)
  const count = countPages ? contentsCount(document) : 0
  const pages = count === 0 ? null : await contentsPages(bytes, count)
  return pages === null ? bytes : renderDocx(document, pages)
}

/** Comma separated values: one file, or an archive with one for each of several tables. */
const renderTables = async (
  document: PrintDocument,
  archive: RenderRequest['archive'],
): Promise<Uint8Array> => {
  const { renderCsvArchive, tableCount } = await import('@heng/render/csv-archive')
  if (archive === 'always' || (archive === 'several' && tableCount(document) > 1))
    return renderCsvArchive(document)
  return new TextEncoder().encode((await import('@heng/render/csv')).renderCsv(document))
}

/** A document to be printed, as a file. Renderers are loaded when they are asked for: those of office files are large. */
export const bytesOf = async (
  document: PrintDocument,
  { format, countPages = false, archive }: RenderRequest & { format: Exclude<RenderFormat, 'json'> },
): Promise<Uint8Array> => {
  switch (format) {
    case 'html':
      return new TextEncoder().encode((await import('@heng/render/html')).renderHtml(document))
    case 'csv':
      return renderTables(document, archive)
    case 'xlsx':
      return (await import('@heng/render/xlsx')).renderXlsx(document)
    case 'docx':
      return renderWord(document, countPages)
    case 'pdf':
      return (await import('@heng/render/pdf')).renderPdf(document)
  }
}

const isEmpty = ({ sections }: PrintDocument): boolean => sections.every(({ blocks }) => blocks.length === 0)

/**
 * Records as a file: the same records give the same bytes. Refused where there is nothing of the kind asked for.
 * JSON is the extract of the documents, or their findings.
 */
export const renderFile = async (
  documents: readonly HengDocument[],
  request: RenderRequest,
): Promise<Uint8Array> => {
  const { as, format, template } = request
  if (format === 'json') return new TextEncoder().encode(jsonOf(documents, as))
  const printed = printDocument(documents, { as, template, paged: format === 'pdf' || format === 'docx' })
  if (isEmpty(printed)) throw new Refusal('request-must-be-valid', '资料里没有可以输出的内容')
  return bytesOf(printed, { ...request, format })
}
