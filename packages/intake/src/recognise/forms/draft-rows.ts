import type { Place } from '@heng/domain/place'
import type { BudgetHeader } from './budget-group'
import { damagedPairsOf } from './damaged-labels'
import type { FormDraft } from './form-draft'
import { filled, type FormRow } from './form-row'
import type { GoalTerms } from './goal-terms'
import { labelPairsOf, type RowPairs } from './label-pairs'
import type { TaskTable } from './task-table'

/** Where reading stands among the rows, and what the rows above opened. */
export type Cursor = {
  rows: readonly FormRow[]
  at: number
  end: number
  budget: BudgetHeader | null
  /** 中期目标 | 年度目标 beside one another: the texts come in the rows below. */
  terms: GoalTerms | null
  tasks: TaskTable | null
  block: number
  origin: FormRow['origin']
}

export const placeOfRow = ({ line, endLine }: FormRow): Place =>
  endLine > line ? { line, endLine } : { line }

/** The labels of a row and their values; in a damaged form looked for with more patience. */
export const pairsOf = (draft: FormDraft, row: FormRow): RowPairs => {
  const inBudget = draft.printed.includes('budgetGroup') && draft.header === null
  const exact = labelPairsOf(row, draft.start.vocabulary, inBudget)
  if (!draft.start.damaged || draft.header !== null) return exact
  const damaged = damagedPairsOf(row, draft.start.vocabulary)
  return damaged.pairs.length > exact.pairs.length ||
    (damaged.pairs.length === exact.pairs.length && damaged.leading.length < exact.leading.length)
    ? damaged
    : exact
}

export const textOfRow = (row: FormRow): string =>
  filled(row)
    .map(({ text }) => text)
    .join(' ')
