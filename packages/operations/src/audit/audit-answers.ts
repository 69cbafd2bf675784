import { beijingDayStart } from '@heng/domain/beijing-day'
import type { AuditFilter, AuditRow } from '@heng/store/audit'
import { z } from 'zod'
import type { Account } from '../accounts/account'
import { requireId } from '../require-id'

/** By what events are looked for; query values, all of them optional. */
export const auditFilterFields = {
  from: z.iso.date().optional().describe('从这一天起（北京时间）'),
  to: z.iso.date().optional().describe('到这一天止（含）'),
  account: z.string().trim().max(100).optional().describe('登录名或标识'),
  operation: z.string().trim().max(100).optional().describe('操作，或其开头，如 accounts/'),
  subject: z.string().trim().max(200).optional().describe('对象的种类或标识'),
  organization: z.string().optional(),
  fiscalYear: z.coerce.number().int().optional(),
}

type Given = { [K in keyof typeof auditFilterFields]?: z.output<(typeof auditFilterFields)[K]> }

export const filterOf = (given: Given): AuditFilter => ({
  from: given.from === undefined ? null : beijingDayStart(given.from).toISOString(),
  to: given.to === undefined ? null : beijingDayStart(given.to, 1).toISOString(),
  account: given.account || null,
  operation: given.operation || null,
  subject: given.subject || null,
  organization: given.organization ? requireId(given.organization, 'organization-must-exist') : null,
  fiscalYear: given.fiscalYear ?? null,
})

export const auditEventSchema = z.object({
  region: z.string(),
  seq: z.number(),
  at: z.string(),
  account: z.object({ login: z.string(), name: z.string() }).nullable(),
  operation: z.string(),
  title: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }),
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

const signInTitles: Readonly<Record<string, string>> = {
  'sign-in/sign-in': '登录',
  'sign-in/sign-in-refused': '登录失败',
  'sign-in/sign-out-everywhere': '在所有设备上退出',
  'sign-in/set-password': '设置密码',
  'sign-in/change-password': '修改密码',
  'sign-in/second-factor-on': '启用两步验证',
  'sign-in/second-factor-off': '停用两步验证',
  'sign-in/new-backup-codes': '换新备用码',
}

/** Names events by what the operations are called. Loaded late: the list of operations holds this one's own. */
export const eventAnswers = async (
  account: Account,
  rows: readonly AuditRow[],
): Promise<AuditEventAnswer[]> => {
  const { operations } = await import('../operations.gen')
  const titles = new Map(operations.map(({ id, title }) => [id, title]))
  return rows.map(({ subjectKind, subjectId, at, detail, ...row }) => {
    const withheld = account.role === 'administrator' && detail !== null && !systemKinds.includes(subjectKind)
    return {
      ...row,
      at: at.toISOString(),
      title: titles.get(row.operation) ?? signInTitles[row.operation] ?? row.operation,
      subject: { kind: subjectKind, id: subjectId },
      detail: withheld ? null : detail,
      withheld,
    }
  })
}
