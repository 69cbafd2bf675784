import { type ChainState, hasEvent, verifyChains } from '@heng/store/audit'
import { connect } from '@heng/store/database'
import { asReader, type DatabasePlace } from '@heng/store/owner-access'
import { z } from 'zod'
import { defineOperation } from '../operation'

export const auditStateSchema = z.object({
  intact: z.boolean(),
  chains: z.array(
    z.object({
      region: z.string(),
      events: z.number(),
      head: z.string().nullable(),
      broken: z.object({ seq: z.number(), why: z.enum(['missing', 'changed', 'columns', 'end']) }).nullable(),
    }),
  ),
})
export type AuditState = z.infer<typeof auditStateSchema>

const stateOf = (chains: ChainState[]): AuditState => ({
  intact: chains.every(({ broken }) => broken === null),
  chains,
})

/** An event as it was written down elsewhere. */
export type KnownEvent = { seq: number; hash: string }

/**
 * Verifies every chain of a database, for whoever has the machine; a private one may be in use meanwhile. Who owns the
 * database can write a whole chain anew: `known` tells whether an event written down elsewhere is still there, null
 * where none was given.
 */
export const verifyAudit = (
  place: DatabasePlace,
  known: KnownEvent | null = null,
): Promise<AuditState & { known: boolean | null }> =>
  asReader(place, async (url) => {
    const owner = connect(url)
    try {
      return {
        ...stateOf(await verifyChains(owner)),
        known: known && (await hasEvent(owner, known.seq, known.hash)),
      }
    } finally {
      await owner.destroy()
    }
  })

export const operation = defineOperation({
  id: 'audit/verify-audit',
  title: '验证审计日志：重算本地区每条记录的哈希',
  method: 'get',
  path: '/api/audit/verify',
  roles: ['auditor', 'administrator'],
  input: z.object({}),
  answers: auditStateSchema,
  run: async ({ database }) => stateOf(await verifyChains(database)),
})
