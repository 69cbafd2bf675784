import { editionStageSchema } from '@heng/domain/edition-state'
import type { CommentRow } from '@heng/store/comments'
import type { EditionRow } from '@heng/store/editions'
import type { ReminderRow } from '@heng/store/reminders'
import type { ReturnRow } from '@heng/store/returns'
import { z } from 'zod'
import type { Account } from '../accounts/account'
import type { EditionMove } from '../editions/edition-answers'
import { movesOf } from '../editions/edition-moves'

/** What there is to do, in the order in which a desk shows it. */
const taskKinds = [
  'returned',
  'reminder',
  'submit',
  'check',
  'pass',
  'comment',
  'compile',
  'decide',
  'approve',
  'issue',
  'publish',
] as const
type TaskKind = (typeof taskKinds)[number]

export const deskTaskSchema = z.object({
  kind: z.enum(taskKinds),
  /** Of the return, the comment or the reminder; of the edition otherwise. */
  id: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }),
  edition: z
    .object({ id: z.string(), stage: editionStageSchema, round: z.int(), errors: z.int() })
    .nullable(),
  record: z.object({ id: z.string(), name: z.string(), path: z.string().nullable() }).nullable(),
  /** The reason, the question, what is asked. */
  words: z.string().nullable(),
  by: z.string().nullable(),
  at: z.string(),
  dueOn: z.string().nullable(),
  /** What keeps it from being done; null where nothing does. */
  blocked: z.string().nullable(),
})
export type DeskTask = z.infer<typeof deskTaskSchema>

export type DeskWork = {
  account: Account
  editions: readonly EditionRow[]
  returns: readonly ReturnRow[]
  comments: readonly CommentRow[]
  reminders: readonly ReminderRow[]
  /** The editions for which a decision is recorded. */
  decided: ReadonlySet<string>
}

const headOf = (row: EditionRow) => ({
  organization: { id: row.organization, name: row.organizationName },
  edition: { id: row.id, stage: row.stage, round: row.round, errors: row.openErrors },
})

const blockedBy = (move: EditionMove, row: EditionRow): string | null => {
  if (move === 'submit' && row.records === 0) return '还没有任何表'
  if (move === 'submit' || move === 'pass' || move === 'compile') {
    if (row.checkedRevision !== row.revision) return '还没有检查完毕'
    if (move !== 'submit' && row.openErrors > 0) return `还有 ${row.openErrors} 个错误`
  }
  return null
}

/** What a move is for the desk; null where it is nobody's task. */
const taskOf = (move: EditionMove, row: EditionRow, decided: boolean): TaskKind | null => {
  if (move === 'return') return null
  if (move !== 'approve') return move
  // Decisions are on the region's own edition; what was compiled into it goes on with it.
  if (decided) return 'approve'
  return row.organizationKind === 'bureau' ? 'decide' : null
}

const editionTasks = ({ account, editions, decided }: DeskWork): DeskTask[] =>
  editions.flatMap((row) =>
    movesOf(account, row).flatMap((move): DeskTask[] => {
      const kind = taskOf(move, row, decided.has(row.id))
      if (kind === null) return []
      return [
        {
          kind,
          id: row.id,
          ...headOf(row),
          record: null,
          words: null,
          by: null,
          at: row.changedAt.toISOString(),
          dueOn: null,
          blocked: blockedBy(move, row),
        },
      ]
    }),
  )

/** Returned records are the task of whoever submits their edition. */
const returnTasks = ({ account, editions, returns }: DeskWork): DeskTask[] =>
  returns.flatMap((given): DeskTask[] => {
    const row = editions.find(({ id }) => id === given.edition)
    if (!row || !movesOf(account, row).includes('submit')) return []
    return [
      {
        kind: 'returned',
        id: given.id,
        ...headOf(row),
        record: { id: given.record, name: given.recordName, path: null },
        words: given.reason,
        by: given.accountName,
        at: given.madeAt.toISOString(),
        dueOn: null,
        blocked: null,
      },
    ]
  })

/** The bureau answers the congress; everybody else what is said of the editions of their organizations. */
const isAddressed = (account: Account, comment: CommentRow, row: EditionRow): boolean => {
  switch (account.role) {
    case 'unit-clerk':
    case 'department-manager':
    case 'sector-officer':
      return true
    case 'budget-officer':
    case 'performance-officer':
      return comment.role === 'congress-reviewer' || row.organizationKind === 'bureau'
    case 'congress-reviewer':
    case 'auditor':
    case 'administrator':
      return false
  }
}

const commentTasks = ({ account, editions, comments }: DeskWork): DeskTask[] =>
  comments.flatMap((comment): DeskTask[] => {
    const row = editions.find(({ id }) => id === comment.edition)
    if (!row || !isAddressed(account, comment, row)) return []
    const { record, recordName, path } = comment
    return [
      {
        kind: 'comment',
        id: comment.id,
        ...headOf(row),
        record: record === null ? null : { id: record, name: recordName ?? '', path },
        words: comment.text,
        by: comment.accountName,
        at: comment.madeAt.toISOString(),
        dueOn: null,
        blocked: null,
      },
    ]
  })

/** Reminders are for those they are about, not for those who sent them or look on. */
const reminderTasks = ({ account, reminders }: DeskWork): DeskTask[] =>
  account.role === 'unit-clerk' || account.role === 'department-manager'
    ? reminders
        .filter((one) => one.settledAt === null && one.account !== account.id)
        .map((one) => ({
          kind: 'reminder',
          id: one.id,
          organization: { id: one.organization, name: one.organizationName },
          edition: null,
          record: null,
          words: one.text,
          by: one.accountName,
          at: one.madeAt.toISOString(),
          dueOn: one.dueOn,
          blocked: null,
        }))
    : []

/** Everything an account has to do, by kind; within a kind in the given order. */
export const deskTasks = (work: DeskWork): DeskTask[] =>
  [...returnTasks(work), ...reminderTasks(work), ...editionTasks(work), ...commentTasks(work)].sort(
    (left, right) => taskKinds.indexOf(left.kind) - taskKinds.indexOf(right.kind),
  )
