import { selectAuditEvents } from '@heng/store/audit'
import { z } from 'zod'
import { defineOperation } from '../operation'
import { auditEventSchema, auditFilterFields, eventAnswers, filterOf } from './audit-answers'
import { nextField, nextOf, pageFields, pageOf } from '../paging'

export const auditPageSchema = z.object({
  events: z.array(auditEventSchema),
  ...nextField,
})

export const operation = defineOperation({
  id: 'audit/search-events',
  title: '查审计日志，新的在前',
  method: 'get',
  path: '/api/audit',
  roles: ['auditor', 'administrator'],
  input: z.object({
    ...auditFilterFields,
    ...pageFields,
  }),
  answers: auditPageSchema,
  run: async ({ database, account }, { before, limit, ...filter }) => {
    const { rows, next } = await selectAuditEvents(
      database,
      await filterOf(filter),
      pageOf({ limit, before }),
    )
    return { events: await eventAnswers(account, rows), ...nextOf(next) }
  },
})
