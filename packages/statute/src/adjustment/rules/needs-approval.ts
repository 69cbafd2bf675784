import { fold } from '@heng/domain/fold'
import { type AmountUnit, money } from '@heng/domain/money'
import type { StatementRow } from '@heng/domain/records/statement'
import { amountText, boundedSum } from '@heng/engine/identity'
import type { EditionView, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { totalRow } from '../../statement/row-role'
import { adjustmentTables, changeTerms, noAdjustment } from '../change-columns'
import { keySpendingCuts } from '../key-spending-cuts'

type Condition = { text: string; terms: readonly Term[] }

const total = (terms: readonly Term[]): number => boundedSum(...terms.map(({ amount }) => amount))

const signed = (amount: number, unit: AmountUnit): string =>
  `${amount > 0 ? '增加' : '减少'} ${amountText(boundedSum(Math.abs(amount)), unit)}`

/** The changed rows of one side whose name fits. */
const changedRows = (view: EditionView, side: StatementRow['side'], name: RegExp): Term[] =>
  adjustmentTables(view).flatMap((at) =>
    at.record.rows
      .filter((row) => row.side === side && name.test(fold(row.name?.value ?? '')))
      .flatMap((row) => changeTerms(at, row)),
  )

/** The four cases of article 67: total expenditure, stabilisation fund drawn in, key spending cut, new debt. */
const conditionsOf = (view: EditionView): Condition[] => {
  const found: Condition[] = []
  for (const at of adjustmentTables(view)) {
    const row = totalRow(at.record, 'expenditure')
    const terms = row ? changeTerms(at, row) : []
    const amount = total(terms)
    if (amount !== 0)
      found.push({
        text: `需要增加或者减少预算总支出：${at.record.title}支出总计${signed(amount, at.record.amountUnit)}`,
        terms,
      })
  }
  const drawn = changedRows(view, 'revenue', /预算稳定调节基金/u).filter(({ amount }) => amount > 0)
  if (drawn.length > 0)
    found.push({ text: `需要调入预算稳定调节基金：${amountText(money(total(drawn)), '万元')}`, terms: drawn })
  for (const { name, terms, amount } of keySpendingCuts(view))
    found.push({ text: `需要调减重点支出：${name}${signed(amount, '万元')}`, terms })
  const debt = changedRows(view, 'revenue', /债(?:券|务).*(?:转贷|收入)/u).filter(({ amount }) => amount > 0)
  if (debt.length > 0)
    found.push({ text: `需要增加举借债务数额：${amountText(money(total(debt)), '万元')}`, terms: debt })
  return found
}

/** Which of the four legal conditions of an adjustment a round meets, with the amounts. */
export const needsApproval = defineRule({
  id: 'adjustment/needs-approval',
  title: '须报人大常委会批准的调整事项',
  severity: 'hint',
  cites: [budgetLaw(67), budgetLaw(69)],
  needs: '预算收支调整表',
  notCheckable: noAdjustment,
  *check(view) {
    const conditions = conditionsOf(view)
    const [first, ...others] = conditions.flatMap(({ terms }) => terms)
    if (first) yield { spots: [first, ...others], facts: { conditions: conditions.map(({ text }) => text) } }
  },
  message: (facts) =>
    `本次调整符合预算法规定的 ${facts.conditions.length} 种情形：${facts.conditions.join('；')}`,
  remedy: () => '编制预算调整方案，说明理由、项目和数额，报本级人大常委会审查批准',
})
