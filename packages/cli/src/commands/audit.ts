import { Refusal } from '@heng/domain/refusal'
import { type AuditState, verifyAudit } from '@heng/operations/audit/verify-audit'
import { parse } from '../arguments'
import { databasePlace } from '../database-place'
import type { Terminal } from '../terminal'

type Chain = AuditState['chains'][number]

const whys: Readonly<Record<NonNullable<Chain['broken']>['why'], string>> = {
  missing: '这条记录缺失',
  changed: '从这条起内容或哈希被改过',
  columns: '这条记录供查询的各列与原文不符',
  end: '链的末尾与登记的不符，最后的记录可能被删',
}

const chainText = ({ region, events, head, broken }: Chain): string =>
  [
    `链 ${region === '' ? '（系统）' : region}：${events} 条，`,
    broken === null ? `完好，末条哈希 ${head ?? '—'}` : `第 ${broken.seq} 条起不可信：${whys[broken.why]}`,
  ].join('')

/** `heng audit verify`: recomputes every chain of events; exit code 1 when one of them does not hold. */
export const audit = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, { data: { type: 'string' } })
  const [action, ...more] = positionals
  if (action !== 'verify' || more.length > 0)
    throw new Refusal('request-must-be-valid', '用法：heng audit verify [--data 目录]')
  const { intact, chains } = await verifyAudit(databasePlace(values.data))
  for (const chain of chains) terminal.out(`${chainText(chain)}\n`)
  terminal.out(intact ? '审计日志完好\n' : '审计日志不完好\n')
  return intact ? 0 : 1
}
