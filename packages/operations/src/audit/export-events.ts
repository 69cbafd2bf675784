import { beijingDay } from '@heng/domain/beijing-day'
import { Refusal } from '@heng/domain/refusal'
import { neutralised } from '@heng/render/neutralise'
import { selectAuditEvents } from '@heng/store/audit'
import { z } from 'zod'
import { defineFileOperation } from '../operation'
import { type AuditEventAnswer, auditFilterFields, eventAnswers, filterOf } from './audit-answers'

/** The most events of one file. */
const most = 100_000

const titles = [
  '链',
  '序号',
  '时间（北京时间）',
  '登录名',
  '姓名',
  '操作',
  '操作标识',
  '对象',
  '对象种类',
  '对象标识',
  '单位',
  '年度',
  '内容',
  '哈希',
]

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
})

/** "2026-03-02 09:15:02", which a spreadsheet takes for a time. */
const beijingTime = (time: Date): string => clock.format(time)

/** A cell of Excel ends at 32,767 characters; what is longer would go on in the row below. */
const fitting = (detail: string): string =>
  detail.length > 32_000 ? `${detail.slice(0, 32_000)}…（共 ${detail.length} 字，全文见 JSON）` : detail

const fieldsOf = (event: AuditEventAnswer): string[] => [
  event.region,
  String(event.seq),
  beijingTime(new Date(event.at)),
  event.account?.login ?? '',
  event.account?.name ?? '',
  event.title,
  event.operation,
  event.subject.title,
  event.subject.kind,
  event.subject.id,
  event.organization?.name ?? event.organization?.id ?? '',
  event.fiscalYear === null ? '' : String(event.fiscalYear),
  event.withheld ? '（不在您的范围内）' : fitting(event.detail ?? ''),
  event.hash,
]

const field = (text: string): string => {
  const safe = neutralised(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Comma separated values with a mark, so that Excel reads them as UTF-8. */
const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`

export const operation = defineFileOperation({
  id: 'audit/export-events',
  title: '导出查到的审计日志（CSV 或 JSON）',
  method: 'get',
  path: '/api/audit/export',
  roles: ['auditor', 'administrator'],
  input: z.object({ ...auditFilterFields, format: z.enum(['csv', 'json']).default('csv') }),
  run: async ({ database, account }, { format, ...filter }) => {
    const { rows } = await selectAuditEvents(database, await filterOf(filter), {
      limit: most + 1,
      after: null,
    })
    if (rows.length > most) throw new Refusal('audit-search-must-be-narrow', `一次最多 ${most} 条`)
    const events = await eventAnswers(account, rows)
    const text =
      format === 'csv'
        ? csvText([titles, ...events.map(fieldsOf)])
        : `${JSON.stringify({ events }, null, 1)}\n`
    return {
      name: `审计日志-${beijingDay(new Date())}.${format}`,
      mediaType: format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json',
      bytes: new TextEncoder().encode(text),
    }
  },
})
