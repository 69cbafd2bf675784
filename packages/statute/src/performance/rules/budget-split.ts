import { lastDigit, type Money } from '@heng/domain/money'
import type { BudgetKey, PerformanceTarget } from '@heng/domain/records/performance-target'
import { amountFacts, checkIdentity, roundingVariant, spotsOf, termOf } from '@heng/engine/identity'
import type { Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'

const titles: Record<BudgetKey, string> = {
  total: '合计',
  generalPublic: '一般公共预算',
  governmentFund: '政府性基金预算',
  stateCapital: '国有资本经营预算',
  other: '其他资金',
  retained: '部门留用',
  townships: '补助街镇',
}

const splits = {
  funds: ['generalPublic', 'governmentFund', 'stateCapital', 'other'],
  spenders: ['retained', 'townships'],
} as const

/** The finest digit a form prints its amounts to: "268" beside "120.50" is 268.00. */
const finestDigit = ({ budget, amountUnit }: PerformanceTarget): Money | null => {
  let finest: Money | null = null
  for (const amount of Object.values(budget)) {
    if (!amount) continue
    const digit = lastDigit(amount.value.printed, amountUnit)
    if (finest === null || digit < finest) finest = digit
  }
  return finest
}

const termFor = ({ document, record }: Located<PerformanceTarget>, key: BudgetKey): Term | null => {
  const amount = record.budget[key]
  const digit = finestDigit(record)
  if (!amount || digit === null) return null
  return termOf({
    document,
    record,
    place: amount.place,
    amount: amount.value,
    unit: record.amountUnit,
    label: titles[key],
    lastDigit: digit,
  })
}

/** A division is only complete where the form prints at least two of its parts. */
const printsSplit = (record: PerformanceTarget, keys: readonly BudgetKey[]): boolean =>
  keys.filter((key) => record.budget[key] || record.printedFields.includes(`budget.${key}`)).length > 1

/** total = Σ funds; total = retained + townships. */
export const budgetSplit = defineRule({
  id: 'performance/budget-split',
  title: '预算金额的构成',
  severity: 'error',
  cites: [practice('合计等于各项资金之和，当年预算金额等于部门留用与补助下级之和'), budgetLaw(32)],
  needs: '列有资金构成的绩效目标表',
  notCheckable: (view) =>
    view.targets().some(({ record }) => Object.values(splits).some((keys) => printsSplit(record, keys)))
      ? null
      : '没有列出资金构成的绩效目标表',
  *check(view) {
    for (const located of view.targets())
      for (const [split, keys] of Object.entries(splits)) {
        if (!printsSplit(located.record, keys)) continue
        const parts = keys.map((key) => termFor(located, key))
        const check = checkIdentity({ total: termFor(located, 'total'), parts })
        if (!check || check.outcome === 'exact') continue
        yield {
          spots: spotsOf(check),
          facts: {
            ...amountFacts(check, located.record.amountUnit),
            split,
            parts: parts.flatMap((part) => (part ? [`${part.label} ${part.printed}`] : [])),
          },
          identity: check.identity,
          ...roundingVariant(check),
        }
      }
  },
  message: (facts) =>
    `合计 ${facts.stated}，${facts.parts.join('、')}之和为 ${facts.computed}，相差 ${facts.difference}`,
  remedy: () => '核对合计与各构成金额',
})
