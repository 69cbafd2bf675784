import type { accountListSchema, linkSchema } from '@heng/operations/accounts/account-answers'
import type { auditPageSchema } from '@heng/operations/audit/search-events'
import type { bookListSchema } from '@heng/operations/code-books/list-books'
import type { bookDifferenceSchema } from '@heng/operations/code-books/import-book'
import type { codeListSchema } from '@heng/operations/code-books/find-codes'
import type { treeAnswerSchema } from '@heng/operations/organizations/change-tree'
import type { treeImportSchema } from '@heng/operations/organizations/import-tree'
import type { organizationChangesSchema } from '@heng/operations/organizations/list-changes'
import type { organizationTreeSchema } from '@heng/operations/organizations/list-organizations'
import type { regionSchema } from '@heng/operations/organizations/show-region'
import type { parameterListSchema } from '@heng/operations/parameters/list-parameters'
import type { newTokenSchema, tokenListSchema } from '@heng/operations/tokens/token-answers'
import type { z } from 'zod'

export type { AuditState } from '@heng/operations/audit/verify-audit'

/** What the pages of the administrator are told. */
export type AccountList = z.infer<typeof accountListSchema>
export type AccountLink = z.infer<typeof linkSchema>
export type Region = z.infer<typeof regionSchema>
export type OrganizationYear = z.infer<typeof organizationTreeSchema>
export type OrganizationChanges = z.infer<typeof organizationChangesSchema>
export type TreeAnswer = z.infer<typeof treeAnswerSchema>
export type TreeImport = z.infer<typeof treeImportSchema>
export type BookList = z.infer<typeof bookListSchema>
export type BookDifference = z.infer<typeof bookDifferenceSchema>
export type CodeList = z.infer<typeof codeListSchema>
export type ParameterList = z.infer<typeof parameterListSchema>
export type AuditPage = z.infer<typeof auditPageSchema>
export type TokenList = z.infer<typeof tokenListSchema>
export type NewToken = z.infer<typeof newTokenSchema>
