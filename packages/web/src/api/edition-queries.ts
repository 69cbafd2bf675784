import type {
  AcceptancePreview,
  ControlFigureList,
  EditionAnswer,
  EditionComparison,
  EditionFindings,
  EditionHistory,
  EditionList,
  OrganizationTree,
  OwnOrganizations,
  RecordAnswer,
  RecordChanges,
  RecordKinds,
  RenderFormat,
  RenderKind,
  SuggestionList,
} from '@heng/server/contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getAllPages, getJson } from './request'

/** Addresses of what concerns one edition. */
export const editionPaths = (id: string) => {
  const self = `/api/editions/${encodeURIComponent(id)}`
  return {
    self,
    records: `${self}/records`,
    moves: `${self}/moves`,
    decisions: `${self}/decisions`,
    acceptance: `${self}/acceptance`,
    comparisonFile: (other: string, format: 'docx' | 'pdf') =>
      `${self}/comparison/file?with=${encodeURIComponent(other)}&format=${format}`,
    history: `${self}/history`,
    render: (as: RenderKind, format: RenderFormat) => `${self}/render?as=${as}&format=${format}`,
  }
}

export const recordPath = (id: string): string => `/api/records/${encodeURIComponent(id)}`

export const controlFigurePath = (organization: string, year: number): string =>
  `/api/control-figures/${encodeURIComponent(organization)}/${year}`

/** The organizations in scope of a year; of the latest where none is given. */
export const ownOrganizationsQuery = (year: number | null) =>
  queryOptions({
    queryKey: ['own-organizations', year],
    queryFn: ({ signal }) =>
      getAllPages<OwnOrganizations>(
        `/api/own-organizations${year === null ? '' : `?year=${year}`}`,
        'organizations',
        signal,
      ),
  })

export const editionsQuery = (year: number) =>
  queryOptions({
    queryKey: ['editions', year],
    queryFn: ({ signal }) => getAllPages<EditionList>(`/api/editions?year=${year}`, 'editions', signal),
  })

/** The editions of one organization, of every year: what another can be compared with or copied from. */
export const organizationEditionsQuery = (organization: string) =>
  queryOptions({
    queryKey: ['editions', 'of', organization],
    queryFn: ({ signal }) =>
      getAllPages<EditionList>(
        `/api/editions?organization=${encodeURIComponent(organization)}`,
        'editions',
        signal,
      ),
  })

export const controlFiguresQuery = (year: number) =>
  queryOptions({
    queryKey: ['control-figures', year],
    queryFn: ({ signal }) =>
      getAllPages<ControlFigureList>(`/api/control-figures?year=${year}`, 'figures', signal),
  })

export const editionQuery = (id: string) =>
  queryOptions({
    queryKey: ['edition', id, 'head'],
    queryFn: ({ signal }) => getJson<EditionAnswer>(editionPaths(id).self, signal),
  })

export const editionFindingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['edition', id, 'findings'],
    queryFn: ({ signal }) => getJson<EditionFindings>(`${editionPaths(id).self}/findings`, signal),
    // Thousands of findings would be compared one by one with those before whenever something was checked.
    structuralSharing: false,
  })

/** What can be added to an edition of a year, how its columns add up, and the usual indicator levels. */
export const recordKindsQuery = (year: number) =>
  queryOptions({
    queryKey: ['record-kinds', year],
    queryFn: ({ signal }) => getJson<RecordKinds>(`/api/record-kinds?year=${year}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** The whole tree of organizations of a year. */
export const organizationTreeQuery = (year: number) =>
  queryOptions({
    queryKey: ['organizations', year],
    queryFn: ({ signal }) =>
      getAllPages<OrganizationTree>(`/api/organizations?fiscalYear=${year}`, 'organizations', signal),
  })

/** How others set indicators like some words. */
export const suggestedIndicators = async (query: string): Promise<SuggestionList['suggestions']> => {
  if (query.trim() === '') return []
  const words = encodeURIComponent(query.trim().slice(0, 100))
  return (await getJson<SuggestionList>(`/api/indicators?query=${words}`)).suggestions
}

/** A record as it is opened for editing: asked anew every time, what changes meanwhile comes by `recordChanges`. */
export const recordQuery = (id: string) =>
  queryOptions({
    queryKey: ['record', id],
    queryFn: ({ signal }) => getJson<RecordAnswer>(`${recordPath(id)}?origins=false`, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** What a record is now, and what others changed in it since a version. */
export const recordChanges = (id: string, since: number): Promise<RecordChanges> =>
  getJson<RecordChanges>(`${recordPath(id)}/changes?since=${since}`)

/** What was done with an edition, the latest first. */
export const editionHistoryQuery = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['edition', id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      getJson<EditionHistory>(
        `${editionPaths(id).history}?limit=200${pageParam === null ? '' : `&before=${encodeURIComponent(pageParam)}`}`,
        signal,
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  })

export const comparisonQuery = (id: string, other: string) =>
  queryOptions({
    queryKey: ['edition', id, 'comparison', other],
    queryFn: ({ signal }) =>
      getJson<EditionComparison>(
        `${editionPaths(id).self}/comparison?with=${encodeURIComponent(other)}`,
        signal,
      ),
  })

export const acceptancePreviewQuery = (id: string, documents: readonly string[]) =>
  queryOptions({
    queryKey: ['edition', id, 'acceptance', documents],
    queryFn: ({ signal }) =>
      getJson<AcceptancePreview>(
        `${editionPaths(id).acceptance}?documents=${documents.map(encodeURIComponent).join(',')}`,
        signal,
      ),
  })
