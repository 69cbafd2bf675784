import type { ListedAccount } from '@heng/store/accounts'
import { appendAudit } from '@heng/store/audit'
import { inTransaction } from '@heng/store/database'
import type { Heng } from '../heng'
import type { Acting, AuditNote } from '../operation'

/** Who administers what: an administrator the own region, or whoever has the machine, through the shell. */
export type Administration = Pick<Acting, 'heng' | 'audit'> & { region: string }

export const administrationOf = ({ heng, audit, account }: Acting): Administration => ({
  heng,
  audit,
  region: account.region,
})

/** Administers a region as Heng itself: one transaction with its audit events, which name `operation`. */
export const administerAsHeng = <T>(
  { system }: Heng,
  { region, operation }: { region: string; operation: string },
  work: (administration: Administration) => Promise<T>,
): Promise<T> =>
  inTransaction(system.database, async (database) => {
    const notes: AuditNote[] = []
    const answer = await work({
      heng: { ...system, database },
      region,
      audit: (note) => notes.push(note),
    })
    await appendAudit(
      database,
      notes.map(({ subject: [subjectKind, subjectId], organization, fiscalYear, detail }) => ({
        region,
        operation,
        subjectKind,
        subjectId,
        organization: organization ?? null,
        fiscalYear: fiscalYear ?? null,
        detail: detail ?? null,
      })),
    )
    return answer
  })

/** What the audit chain keeps of an account. */
export const auditedAccount = ({ name, role, active, organizations }: ListedAccount) => ({
  name,
  role,
  active,
  organizations: organizations.map(({ id }) => id),
})
