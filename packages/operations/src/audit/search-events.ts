import { selectAuditEvents } from '@heng/store/audit'
import { z } from 'zod'
import { defineOperation } from '../operation'
import {
  auditEventSchema,
  auditFilterFields,
  cursorOf,
  eventAnswers,
  filterOf,
  parseCursor,
} from './audit-answers'

export const auditPageSchema = z.object({
  events: z.array(auditEventSchema),
  /** For `before`, to go on; null at the end. */
  next: z.string().nullable(),
})

export const operation = defineOperation({
  id: 'audit/search-events',
  title: '查审计日志，新的在前，分页',
  method: 'get',
  path: '/api/audit',
  roles: ['auditor', 'administrator'],
  input: z.object({
    ...auditFilterFields,
    before: z.string().max(100).optional().describe('上一页答复的 next'),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  answers: auditPageSchema,
  run: async ({ database, account }, { before, limit, ...filter }) => {
    const rows = await selectAuditEvents(database, filterOf(filter), {
      limit: limit + 1,
      before: before === undefined ? null : parseCursor(before),
    })
    const events = await eventAnswers(account, rows.slice(0, limit))
    const last = events.at(-1)
    return { events, next: rows.length > limit && last ? cursorOf(last) : null }
  },
})
