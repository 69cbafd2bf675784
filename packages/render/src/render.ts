import type { PrintDocument } from './document'

export const renderFormats = ['xlsx', 'docx', 'pdf', 'html', 'csv'] as const
export type RenderFormat = (typeof renderFormats)[number]

/** A document in a format. What a format needs is loaded when it is first asked for. */
export const renderDocument = async (document: PrintDocument, format: RenderFormat): Promise<Uint8Array> => {
  switch (format) {
    case 'xlsx':
      return (await import('./xlsx')).renderXlsx(document)
    case 'docx':
      return (await import('./docx')).renderDocx(document)
    case 'pdf':
      return (await import('./pdf')).renderPdf(document)
    case 'html':
      return Buffer.from((await import('./html')).renderHtml(document))
    case 'csv':
      return Buffer.from((await import('./csv')).renderCsv(document))
  }
}
