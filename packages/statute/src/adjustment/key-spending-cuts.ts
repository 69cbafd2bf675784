import { boundedSum } from '@heng/engine/identity'
import { fold } from '@heng/domain/fold'
import type { EditionView, Term } from '@heng/engine/rule'
import { keySpending } from '../parameters/key-spending'
import { adjustmentTables, changeTerms } from './change-columns'

export type Cut = { name: string; terms: readonly [Term, ...Term[]]; amount: number }

/** The key spending that an adjustment as a whole cuts in the general budget. */
export const keySpendingCuts = (view: EditionView): Cut[] =>
  adjustmentTables(view).flatMap((at) =>
    at.record.rows.flatMap((row): Cut[] => {
      if (row.side !== 'expenditure') return []
      const name = fold(row.name?.value ?? '')
      const found = keySpending.find(({ pattern }) => pattern.test(name))
      const [first, ...others] = changeTerms(at, row)
      if (!found || !first) return []
      const amount = boundedSum(first.amount, ...others.map((term) => term.amount))
      return amount < 0 ? [{ name: found.name, terms: [first, ...others], amount }] : []
    }),
  )
