import type {
  AccountLink,
  AccountList,
  AuditPage,
  AuditState,
  BookDifference,
  BookList,
  CodeList,
  NewToken,
  OrganizationChanges,
  OrganizationYear,
  ParameterList,
  Region,
  TokenList,
  TreeAnswer,
  TreeImport,
} from '@heng/server/administration-contract'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { getAllPages, getJson, remove, sendJson, upload } from '../../api/request'

/** "?a=1&b=2" of what is given. */
const queryOf = (fields: Readonly<Record<string, string | number | null | undefined>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text === '' ? '' : `?${text}`
}

export const regionQuery = queryOptions({
  queryKey: ['system', 'region'],
  queryFn: ({ signal }) => getJson<Region>('/api/region', signal),
})

export const accountsQuery = queryOptions({
  queryKey: ['system', 'accounts'],
  queryFn: ({ signal }) => getAllPages<AccountList>('/api/accounts', 'accounts', signal),
  // Who has set a password meanwhile is seen on coming back to the window.
  refetchOnWindowFocus: 'always',
})

/** The tree of a year; null for the latest that has begun. */
export const organizationsQuery = (fiscalYear: number | null) =>
  queryOptions({
    queryKey: ['system', 'organizations', fiscalYear],
    queryFn: ({ signal }) =>
      getAllPages<OrganizationYear>(`/api/organizations${queryOf({ fiscalYear })}`, 'organizations', signal),
  })

export const changesQuery = queryOptions({
  queryKey: ['system', 'organizations', 'changes'],
  queryFn: ({ signal }) => getAllPages<OrganizationChanges>('/api/organizations/changes', 'changes', signal),
})

export const booksQuery = (fiscalYear: number) =>
  queryOptions({
    queryKey: ['system', 'code-books', fiscalYear],
    queryFn: ({ signal }) => getJson<BookList>(`/api/code-books${queryOf({ fiscalYear })}`, signal),
  })

export type Book = BookList['books'][number]['book']

export const codesQuery = (book: Book, fiscalYear: number, text: string) =>
  queryOptions({
    queryKey: ['system', 'code-books', fiscalYear, book, text],
    queryFn: ({ signal }) =>
      getJson<CodeList>(`/api/code-books/${book}/codes${queryOf({ fiscalYear, text, limit: 500 })}`, signal),
  })

export const parametersQuery = queryOptions({
  queryKey: ['system', 'parameters'],
  queryFn: ({ signal }) => getJson<ParameterList>('/api/parameters', signal),
})

export type AuditSearch = {
  from: string
  to: string
  account: string
  operation: string
  subject: string
  organization: string
  fiscalYear: string
}

export const auditQuery = (search: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ['system', 'audit', search],
    queryFn: ({ signal, pageParam }) =>
      getJson<AuditPage>(`/api/audit${queryOf({ ...search, before: pageParam, limit: 50 })}`, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  })

export const auditExport = (search: AuditSearch, format: 'csv' | 'json'): string =>
  `/api/audit/export${queryOf({ ...search, format })}`

export const tokensQuery = queryOptions({
  queryKey: ['tokens'],
  queryFn: ({ signal }) => getAllPages<TokenList>('/api/tokens', 'tokens', signal),
})

export type AccountFields = { name: string; role: string; organizations: readonly string[] }

const accountPath = (id: string): string => `/api/accounts/${encodeURIComponent(id)}`
const organizationPath = (id: string): string => `/api/organizations/${encodeURIComponent(id)}`
const nothing = (): void => {}

/** Everything the pages of the administrator may ask to be done. */
export const systemRequests = {
  nameRegion: (code: string, name: string) => sendJson<object>('PUT', '/api/region', { code, name }),
  createAccount: (account: AccountFields & { login: string }) =>
    sendJson<AccountLink>('POST', '/api/accounts', account),
  changeAccount: (id: string, change: Partial<AccountFields> & { active?: boolean }) =>
    sendJson<object>('PATCH', accountPath(id), change),
  resetAccount: (id: string) => sendJson<AccountLink>('POST', `${accountPath(id)}/link`, {}),
  removeSecondFactor: (id: string) =>
    sendJson<{ removed: boolean }>('POST', `${accountPath(id)}/remove-second-factor`, {}),
  createOrganization: (organization: {
    fiscalYear: number
    parent: string | null
    code: string | null
    name: string
  }) => sendJson<TreeAnswer>('POST', '/api/organizations', organization),
  renameOrganization: (
    id: string,
    change: { fiscalYear: number; name: string; code: string | null; note?: string },
  ) => sendJson<TreeAnswer>('PATCH', organizationPath(id), change),
  changeOrganization: (id: string, what: 'move' | 'close' | 'split', change: object) =>
    sendJson<TreeAnswer>('POST', `${organizationPath(id)}/${what}`, change),
  mergeOrganizations: (change: object) => sendJson<TreeAnswer>('POST', '/api/organizations/merge', change),
  copyYear: (from: number, to: number) =>
    sendJson<{ organizations: number }>('POST', '/api/organizations/copy-year', { from, to }),
  importTree: (file: File, fiscalYear: number, apply: boolean) =>
    upload<TreeImport>(
      `/api/organizations/import${queryOf({ fiscalYear, apply: String(apply) })}`,
      file,
      nothing,
    ),
  importBook: (book: Book, file: File, fields: { fiscalYear: number; apply: boolean; source: string }) =>
    upload<BookDifference>(
      `/api/code-books/${book}/import${queryOf({ ...fields, apply: String(fields.apply) })}`,
      file,
      nothing,
    ),
  removeBook: (book: Book, fiscalYear: number) => remove(`/api/code-books/${book}/${fiscalYear}`),
  setParameter: (given: { name: string; validFrom: string; value: number; citation: string }) =>
    sendJson<object>('PUT', '/api/parameters', given),
  removeParameterValue: (given: { name: string; validFrom: string; reason: string }) =>
    sendJson<object>('POST', '/api/parameters/remove', given),
  verifyAudit: () => getJson<AuditState>('/api/audit/verify'),
  createToken: (token: { name: string; reach: 'read' | 'write'; days: number }) =>
    sendJson<NewToken>('POST', '/api/tokens', token),
  revokeToken: (id: string) => remove(`/api/tokens/${encodeURIComponent(id)}`),
}
