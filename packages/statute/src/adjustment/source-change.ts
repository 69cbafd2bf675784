import { fold } from '@heng/domain/fold'
import type { Statement } from '@heng/domain/records/statement'
import { termOfCell } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'
import { totalRow } from '../statement/row-role'
import { adjustmentTables, changeKeys, changeTerms } from './change-columns'

/** The tables that allocate the money of one source. */
const allocationKinds = ['transfer-allocation', 'treasury-bond-allocation'] as const

export const allocationTables = (view: EditionView): Located<Statement>[] =>
  allocationKinds.flatMap((kind) => [...view.statements(kind)])

export const noAllocation = (view: EditionView): string | null =>
  allocationTables(view).length > 0 ? null : '没有资金分配建议表'

/** "2020年抗疫特别国债资金分配建议表" is about 抗疫特别国债. */
const sourceName = (title: string): string =>
  fold(title)
    .replace(/^.*?\d{4}年(?:度)?/u, '')
    .replace(/(?:资金)?(?:分配|安排|使用|下达).*$/u, '')
    .replace(/资金$/u, '')

const alike = (name: string, source: string): boolean => {
  const plain = fold(name).replace(/(?:调整|增减额|安排|资金|支出|收入)+$/u, '')
  return plain.length >= 3 && source.length >= 3 && (plain.includes(source) || source.includes(plain))
}

/** Where an adjustment shows the money of a source: a column of its own, or the revenue line it comes in by. */
export type SourceChange = {
  table: Located<Statement>
  /** The column of the expenditure side that carries this source's changes. */
  column: string | null
  /** What the adjustment says the source amounts to. */
  terms: readonly Term[]
}

/** The change an allocation table belongs to; null when no table or several name its source. */
export const sourceChange = (view: EditionView, allocation: Located<Statement>): SourceChange | null => {
  const source = sourceName(allocation.record.title)
  const found = adjustmentTables(view).flatMap((table): SourceChange[] => {
    const column = changeKeys(table.record).find((key) => {
      const title = table.record.columns.find((one) => one.key === key)?.title ?? key
      return alike(key, source) || alike(title, source)
    })
    const total = totalRow(table.record, 'expenditure')
    const whole = column && total && termOfCell(table, total, column)
    if (column && whole) return [{ table, column, terms: [whole] }]
    const rows = table.record.rows.filter(
      (row) => row.side === 'revenue' && alike(row.name?.value ?? '', source),
    )
    const [row, another] = rows
    const terms = row && !another ? changeTerms(table, row, 1) : []
    return terms.length > 0 ? [{ table, column: null, terms }] : []
  })
  const [one, another] = found
  return one && !another ? one : null
}
