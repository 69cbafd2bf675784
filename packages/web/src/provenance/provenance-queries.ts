import type { DocumentProvenance, IssuedFileList, Provenance } from '@heng/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { getJson } from '../api/request'

/** Where the value at a path of an edition's record comes from and goes to; asked again when the edition changes. */
export const recordProvenanceQuery = (edition: string, record: string, path: string) =>
  queryOptions({
    queryKey: ['edition', edition, 'provenance', record, path],
    queryFn: ({ signal }) =>
      getJson<Provenance>(
        `/api/records/${encodeURIComponent(record)}/provenance?path=${encodeURIComponent(path)}`,
        signal,
      ),
  })

/** The same of a place in an imported document. */
export const documentProvenanceQuery = (document: string, line: number, cell: number | null) =>
  queryOptions({
    queryKey: ['document', document, 'provenance', line, cell],
    queryFn: ({ signal }) =>
      getJson<DocumentProvenance>(
        `/api/documents/${encodeURIComponent(document)}/provenance?line=${line}${cell === null ? '' : `&cell=${cell}`}`,
        signal,
      ),
    // Editions that take values over do not tell the pages of documents.
    staleTime: 5_000,
  })

/** The files that were handed out with a hash; the latest of all of them without one. */
export const issuedFilesQuery = (sha256: string | null) =>
  queryOptions({
    queryKey: ['editions', 'issued-files', sha256],
    queryFn: ({ signal }) =>
      getJson<IssuedFileList>(
        `/api/issued-files${sha256 === null ? '?limit=100' : `?sha256=${sha256}`}`,
        signal,
      ),
    staleTime: 5_000,
  })
