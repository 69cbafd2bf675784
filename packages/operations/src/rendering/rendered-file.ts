import { isZip } from '@heng/intake/read-file'
import type { RenderRequest } from './render-file'
import { renderFormats, renderKinds } from './render-kinds'

/** How files are made that are handed out: CSV of several tables as an archive, contents of Word with page numbers. */
export const handedOut = { archive: 'several', countPages: true } as const satisfies Partial<RenderRequest>

/** A file that was rendered, by its name and media type: several tables as CSV are a ZIP archive. */
export const renderedFile = (
  of: string,
  { as, format }: Pick<RenderRequest, 'as' | 'format'>,
  bytes: Uint8Array,
): { name: string; mediaType: string; bytes: Uint8Array } => {
  const archived = format === 'csv' && isZip(bytes)
  return {
    name: `${of} ${renderKinds[as]}.${archived ? 'zip' : format}`,
    mediaType: archived ? 'application/zip' : renderFormats[format].mediaType,
    bytes,
  }
}
