import type { Statement, StatementRow } from '@heng/domain/records/statement'
import { termOfCell } from '@heng/engine/identity'
import type { EditionView, Located, Term } from '@heng/engine/rule'

/** The tables of an adjustment that print approved, changes and adjusted for both sides. */
const adjustmentKinds = ['general-budget-adjustment', 'fund-budget-adjustment'] as const

/** Stages; every other column is a change, one per source. */
const stages = new Set(['approved', 'previousAdjusted', 'adjusted'])

export const adjustmentTables = (view: EditionView): Located<Statement>[] =>
  adjustmentKinds.flatMap((kind) => [...view.statements(kind)])

/** The keys of the columns that carry changes, in source order. */
export const changeKeys = (statement: Statement): string[] =>
  statement.columns.map(({ key }) => key).filter((key) => !stages.has(key))

/** A column of cuts (调减, 核减) prints them without a minus; 增减 and 调增（减） print their own signs. */
const isCuts = (key: string): boolean => /(?:调减|核减|减少)(?:额|数|金额)?$/u.test(key) && !/增/u.test(key)

/** What changes in a row, one term per source that prints an amount; cuts are subtracted. */
export const changeTerms = (at: Located<Statement>, row: StatementRow, sign?: 1 | -1): Term[] =>
  changeKeys(at.record).flatMap((key) => {
    const term = termOfCell(at, row, key, sign ? { sign } : {})
    if (!term) return []
    return [
      isCuts(key) && term.amount > 0
        ? { ...term, sign: term.sign === 1 ? (-1 as const) : (1 as const) }
        : term,
    ]
  })

export const noAdjustment = (view: EditionView): string | null =>
  adjustmentTables(view).length > 0 ? null : '没有预算收支调整表'
