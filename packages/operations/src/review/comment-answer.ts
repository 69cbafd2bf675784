import type { CommentRow } from '@heng/store/comments'
import type { Account } from '../accounts/account'
import type { Comment } from './review-answers'

/** The congress's questions are answered by the bureau: nobody else may put them aside. */
const maySettle = (account: Account, row: CommentRow): boolean => {
  if (account.role === 'auditor') return false
  if (row.account === account.id) return true
  if (account.role === 'congress-reviewer') return false
  return (
    row.role !== 'congress-reviewer' ||
    account.role === 'budget-officer' ||
    account.role === 'performance-officer'
  )
}

/** A stored comment as it is answered to an account. */
export const commentAnswer = (account: Account, row: CommentRow): Comment => ({
  id: row.id,
  record: row.record,
  recordName: row.recordName,
  path: row.path,
  text: row.text,
  by: { name: row.accountName, role: row.role, self: row.account === account.id },
  at: row.madeAt.toISOString(),
  settled: row.settledAt === null ? null : { by: row.settledByName, at: row.settledAt.toISOString() },
  settleable: maySettle(account, row),
})
