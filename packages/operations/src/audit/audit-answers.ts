import { beijingDayStart } from '@heng/domain/beijing-day'
import type { AuditFilter, AuditRow } from '@heng/store/audit'
import { z } from 'zod'
import type { Account } from '../accounts/account'
import { requireId } from '../require-id'
import { doneTitles, movedWords, subjectKindsNamed, subjectTitle } from './event-words'

/** By what events are looked for; query values, all of them optional. */
export const auditFilterFields = {
  from: z.iso.date().optional().describe('从这一天起（北京时间）'),
  to: z.iso.date().optional().describe('到这一天止（含）'),
  account: z.string().trim().max(100).optional().describe('登录名、姓名或标识'),
  operation: z.string().trim().max(100).optional().describe('操作的名称或标识，可以只写一部分，如 accounts/'),
  subject: z.string().trim().max(200).optional().describe('对象的种类（如 表、record）或标识'),
  organization: z.string().optional(),
  fiscalYear: z.coerce.number().int().optional(),
}

type Given = { [K in keyof typeof auditFilterFields]?: z.output<(typeof auditFilterFields)[K]> }

const operationsNamed = async (words: string): Promise<string[]> =>
  [...(await doneTitles())].flatMap(([id, title]) => (title.includes(words) ? [id] : []))

/** People look for what they read on the page: the words for operations and subjects, as well as their identifiers. */
export const filterOf = async (given: Given): Promise<AuditFilter> => ({
  from: given.from === undefined ? null : beijingDayStart(given.from).toISOString(),
  to: given.to === undefined ? null : beijingDayStart(given.to, 1).toISOString(),
  account: given.account || null,
  operation: given.operation ? { part: given.operation, ids: await operationsNamed(given.operation) } : null,
  subject: given.subject ? [given.subject, ...subjectKindsNamed(given.subject)] : null,
  organization: given.organization ? requireId(given.organization, 'organization-must-exist') : null,
  fiscalYear: given.fiscalYear ?? null,
})

export const auditEventSchema = z.object({
  region: z.string(),
  seq: z.number(),
  at: z.string(),
  account: z.object({ login: z.string(), name: z.string() }).nullable(),
  operation: z.string(),
  /** What was done, in short. */
  title: z.string(),
  subject: z.object({ kind: z.string(), title: z.string(), id: z.string() }),
  organization: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  fiscalYear: z.number().nullable(),
  /** JSON text; null where there is none. */
  detail: z.string().nullable(),
  /** True where the detail tells of figures that the reader's role does not see. */
  withheld: z.boolean(),
  hash: z.string(),
})
export type AuditEventAnswer = z.infer<typeof auditEventSchema>

/** What an administrator, who sees no figures, may read in full. */
const systemKinds = [
  'account',
  'organization',
  'organization-year',
  'region',
  'code-book',
  'parameter',
  'token',
]

/** Names events by what the operations are called. */
export const eventAnswers = async (
  account: Account,
  rows: readonly AuditRow[],
): Promise<AuditEventAnswer[]> => {
  const titles = await doneTitles()
  return rows.map(({ subjectKind, subjectId, at, detail: stored, ...row }) => {
    const withheld = account.role === 'administrator' && stored !== null && !systemKinds.includes(subjectKind)
    const detail = withheld ? null : stored
    return {
      ...row,
      at: at.toISOString(),
      title: movedWords(row.operation, detail) ?? titles.get(row.operation) ?? row.operation,
      subject: { kind: subjectKind, title: subjectTitle(subjectKind), id: subjectId },
      detail,
      withheld,
    }
  })
}
