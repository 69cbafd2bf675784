import { Refusal } from '@heng/domain/refusal'
import { type AuditState, type KnownEvent, verifyAudit } from '@heng/operations/audit/verify-audit'
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

const knownFrom = (text: string | undefined): KnownEvent | null => {
  if (text === undefined) return null
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? []
  if (seq === undefined || hash === undefined)
    throw new Refusal('request-must-be-valid', `--known 应为 条数:末条哈希，如 62:8c6a…（64 位）：${text}`)
  return { seq: Number.parseInt(seq, 10), hash }
}

/** `heng audit verify`: recomputes every chain of events; exit code 1 when one of them does not hold. */
export const audit = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const { values, positionals } = parse(args, { data: { type: 'string' }, known: { type: 'string' } })
  const [action, ...more] = positionals
  if (action !== 'verify' || more.length > 0)
    throw new Refusal(
      'request-must-be-valid',
      '用法：heng audit verify [--known 条数:末条哈希] [--data 目录]',
    )
  const given = knownFrom(values.known)
  const { intact, chains, known } = await verifyAudit(databasePlace(values.data), given)
  for (const chain of chains) terminal.out(`${chainText(chain)}\n`)
  if (given && known !== null)
    terminal.out(`第 ${given.seq} 条与记下的${known ? '一致' : '不一致：被截短或重写过'}\n`)
  const sound = intact && known !== false
  terminal.out(sound ? '审计日志完好\n' : '审计日志不完好\n')
  return sound ? 0 : 1
}
