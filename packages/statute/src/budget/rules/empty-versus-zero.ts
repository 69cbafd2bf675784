import type { Cell, Statement, StatementRow } from '@heng/domain/records/statement'
import type { Breach, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { columnLabel, roleOf, rowLabel } from '../../statement/row-role'

type MixFacts = { table: string; zeros: number; empties: number; item: string; column: string }

const isZero = (cell: Cell | undefined): boolean => cell?.value?.amount === 0
const isEmpty = (cell: Cell | undefined): boolean => cell !== undefined && cell.value === null

/** In one column some lines print 0 and others leave the cell empty: two ways to say the same, or two meanings. */
const mixOf = (at: Located<Statement>): Breach<MixFacts> | null => {
  for (const { key } of at.record.columns) {
    const zeros = at.record.rows.flatMap((row) => {
      const cell = row.cells[key]
      return cell && isZero(cell) ? [{ row, cell }] : []
    })
    const empties = at.record.rows.filter((row) => isEmpty(row.cells[key]))
    const [first] = zeros
    if (first && empties.length > 0)
      return {
        spots: [{ ...at, place: first.cell.place }],
        facts: {
          table: at.record.title,
          zeros: zeros.length,
          empties: empties.length,
          item: rowLabel(first.row),
          column: columnLabel(at.record, key),
        },
      }
  }
  return null
}

/** A total left empty above or below lines that print amounts; changes of an adjustment may add up to nothing. */
const emptyTotals = (at: Located<Statement>): Breach<MixFacts>[] =>
  at.record.kind.endsWith('-adjustment')
    ? []
    : at.record.columns.flatMap(({ key }) => {
        const sides = new Set(at.record.rows.map((row) => row.side))
        return [...sides].flatMap((side): Breach<MixFacts>[] => {
          const rows = at.record.rows.filter((row) => row.side === side)
          const total = rows.find((row) => roleOf(row) === 'grand')
          const amounts = rows.filter((row: StatementRow) => (row.cells[key]?.value?.amount ?? 0) !== 0)
          if (!total || !isEmpty(total.cells[key]) || amounts.length === 0) return []
          return [
            {
              spots: [{ ...at, place: total.cells[key]?.place ?? total.place }],
              facts: {
                table: at.record.title,
                zeros: 0,
                empties: 1,
                item: rowLabel(total),
                column: columnLabel(at.record, key),
              },
              variant: 'total',
            },
          ]
        })
      })

/** Zero and nothing are not the same: a table should write the one or the other. */
export const emptyVersusZero = defineRule<MixFacts>({
  id: 'budget/empty-versus-zero',
  title: '空白与零',
  severity: 'hint',
  cites: [practice('同一表内没有金额的单元格统一留空或统一填零，合计不留空')],
  needs: '预算表',
  notCheckable: (view) => (view.statements().length > 0 ? null : '没有预算表'),
  *check(view) {
    for (const at of view.statements()) {
      const mix = mixOf(at)
      if (mix) yield mix
      yield* emptyTotals(at)
    }
  },
  message: (facts, variant) =>
    variant === 'total'
      ? `${facts.table}：“${facts.item}”的${facts.column}为空，而表中有金额`
      : `${facts.table}：${facts.column}一栏有 ${facts.zeros} 处填零、${facts.empties} 处留空`,
  remedy: (_, variant) => (variant === 'total' ? '补填合计' : '没有金额的统一留空或统一填零'),
})
