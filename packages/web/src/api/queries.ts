import type {
  DocumentAnswer,
  DocumentList,
  DossierFindings,
  DossierList,
  RenderFormat,
  RenderKind,
  RuleList,
  SourceAnswer,
} from '@heng/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { getAllPages, getJson } from './request'

const documentPath = (id: string): string => `/api/documents/${encodeURIComponent(id)}`

export const documentsQuery = queryOptions({
  queryKey: ['documents'],
  queryFn: ({ signal }) => getAllPages<DocumentList>('/api/documents', 'documents', signal),
})

export const documentQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'records'],
    queryFn: ({ signal }) => getJson<DocumentAnswer>(documentPath(id), signal),
  })

/** The text of a document never changes; its records do when it is read again. */
export const sourceQuery = (id: string) =>
  queryOptions({
    queryKey: ['source', id],
    queryFn: ({ signal }) => getJson<SourceAnswer>(`${documentPath(id)}/source`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const documentFindingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['document', id, 'findings'],
    queryFn: ({ signal }) => getJson<DossierFindings>(`${documentPath(id)}/findings`, signal),
  })

export const dossiersQuery = queryOptions({
  queryKey: ['dossiers'],
  queryFn: ({ signal }) => getAllPages<DossierList>('/api/dossiers', 'dossiers', signal),
})

export const dossierFindingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['dossier', id, 'findings'],
    queryFn: ({ signal }) =>
      getJson<DossierFindings>(`/api/dossiers/${encodeURIComponent(id)}/findings`, signal),
  })

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => getJson<RuleList>('/api/rules', signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** Addresses for the browser itself: downloads and the printable report. */
export const documentLinks = (id: string) => ({
  extract: `${documentPath(id)}/extract`,
  file: `${documentPath(id)}/file`,
  report: `${documentPath(id)}/report`,
  read: `${documentPath(id)}/read`,
  readScan: `${documentPath(id)}/read?ocr=true`,
  render: (as: RenderKind, format: RenderFormat) => `${documentPath(id)}/render?as=${as}&format=${format}`,
  self: documentPath(id),
})
