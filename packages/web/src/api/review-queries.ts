import type { EditionStage } from '@heng/domain/edition-state'
import type {
  BatchPreview,
  Collection,
  CommentList,
  Desk,
  RegionFindings,
  ReminderList,
  ReturnList,
} from '@heng/server/contract'
import { queryOptions } from '@tanstack/react-query'
import { editionPaths } from './edition-queries'
import { getAllPages, getJson } from './request'

/** Addresses of what concerns the review. */
export const reviewPaths = {
  comments: (edition: string) => `${editionPaths(edition).self}/comments`,
  comment: (id: string) => `/api/comments/${encodeURIComponent(id)}`,
  returnsOf: (edition: string) => `${editionPaths(edition).self}/returns`,
  returns: '/api/returns',
  settlement: (id: string) => `/api/returns/${encodeURIComponent(id)}/settlement`,
  acceptances: (edition: string) => `${editionPaths(edition).self}/acceptances`,
  withdrawals: (edition: string) => `${editionPaths(edition).self}/acceptance-withdrawals`,
  acceptance: (id: string) => `/api/acceptances/${encodeURIComponent(id)}`,
  batchReturns: '/api/review/batch-returns',
  batchPasses: '/api/review/batch-passes',
  reminders: '/api/reminders',
  reminder: (id: string) => `/api/reminders/${encodeURIComponent(id)}`,
  report: (year: number, stage: EditionStage, organization: string | null, format: 'xlsx' | 'docx' | 'pdf') =>
    `/api/review/report?year=${year}&stage=${stage}&format=${format}${
      organization === null ? '' : `&organization=${encodeURIComponent(organization)}`
    }`,
}

export const commentsQuery = (edition: string) =>
  queryOptions({
    queryKey: ['edition', edition, 'comments'],
    queryFn: ({ signal }) => getAllPages<CommentList>(reviewPaths.comments(edition), 'comments', signal),
  })

export const returnsQuery = (edition: string) =>
  queryOptions({
    queryKey: ['edition', edition, 'returns'],
    queryFn: ({ signal }) => getAllPages<ReturnList>(reviewPaths.returnsOf(edition), 'returns', signal),
  })

// What is said of all editions begins with "editions", so that it is asked anew when one of them changes.

export const deskQuery = (year: number) =>
  queryOptions({
    queryKey: ['editions', 'desk', year],
    queryFn: ({ signal }) => getJson<Desk>(`/api/my-tasks?year=${year}`, signal),
  })

export const collectionQuery = (year: number, stage: EditionStage | null) =>
  queryOptions({
    queryKey: ['editions', 'collection', year, stage],
    queryFn: ({ signal }) =>
      getJson<Collection>(
        `/api/review/collection?year=${year}${stage === null ? '' : `&stage=${stage}`}`,
        signal,
      ),
  })

export const remindersQuery = (year: number) =>
  queryOptions({
    queryKey: ['editions', 'reminders', year],
    queryFn: ({ signal }) => getAllPages<ReminderList>(`/api/reminders?year=${year}`, 'reminders', signal),
  })

export const regionFindingsQuery = (year: number, stage: EditionStage | null) =>
  queryOptions({
    queryKey: ['editions', 'findings', year, stage],
    queryFn: ({ signal }) =>
      getAllPages<RegionFindings>(
        `/api/review/findings?year=${year}${stage === null ? '' : `&stage=${stage}`}`,
        'findings',
        signal,
      ),
  })

export const batchQuery = (year: number, stage: EditionStage, rule: string) =>
  queryOptions({
    queryKey: ['editions', 'batch', year, stage, rule],
    queryFn: ({ signal }) =>
      getJson<BatchPreview>(
        `/api/review/batch?year=${year}&stage=${stage}&rule=${encodeURIComponent(rule)}`,
        signal,
      ),
  })
