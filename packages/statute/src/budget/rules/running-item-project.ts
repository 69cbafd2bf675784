import { fold } from '@heng/domain/fold'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { amountText, termOfCell } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { rowLabel } from '../../statement/row-role'

/** The tables by function that print project expenditure; the first that an edition has is enough. */
const kinds = ['general-expenditure-by-function', 'department-expenditure'] as const

/** Items that by their name pay for running an office or an institution. */
const running = /^(?:行政|事业)运行$/u

const rowsOf = (view: EditionView): { at: Located<Statement>; row: StatementRow; term: Term }[] => {
  for (const kind of kinds) {
    const found = view.statements(kind).flatMap((at) =>
      at.record.rows.flatMap((row) => {
        const term = running.test(fold(row.name?.value ?? '')) ? termOfCell(at, row, 'project') : null
        return term && term.amount !== 0 ? [{ at, row, term }] : []
      }),
    )
    if (view.statements(kind).length > 0) return found
  }
  return []
}

/** 行政运行 and 事业运行 are items of basic expenditure; projects belong under other items. */
export const runningItemProject = defineRule({
  id: 'budget/running-item-project',
  title: '运行科目列有项目支出',
  severity: 'warning',
  cites: [practice('行政运行、事业运行科目反映基本支出，项目支出列一般行政管理事务等科目')],
  needs: '分基本支出和项目支出的功能分类支出表',
  notCheckable: (view) =>
    kinds.some((kind) => view.statements(kind).length > 0)
      ? null
      : '没有分基本支出和项目支出的功能分类支出表',
  *check(view) {
    for (const { at, row, term } of rowsOf(view))
      yield {
        spots: [term],
        facts: { item: rowLabel(row), amount: amountText(term.amount, at.record.amountUnit) },
      }
  },
  message: (facts) => `“${facts.item}”列有项目支出 ${facts.amount}，该科目反映基本支出`,
  remedy: () => '核对科目：项目支出改列一般行政管理事务等科目，或说明',
})
