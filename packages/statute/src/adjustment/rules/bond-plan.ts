import { fold } from '@heng/domain/fold'
import type { Statement } from '@heng/domain/records/statement'
import {
  amountText,
  checkBalance,
  checkIdentity,
  type IdentityCheck,
  termOfCell,
} from '@heng/engine/identity'
import type { Breach, EditionView, Located, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { budgetLawRegulations } from '../../law/budget-law-regulations'
import { ministryDocument } from '../../law/ministry-document'
import { totalRow } from '../../statement/row-role'
import { totalTerm } from '../../statement/total-term'
import { adjustmentTables, changeTerms } from '../change-columns'

type BondFacts = { item: string; stated: string; computed: string; difference: string }

/** The bond line's change: the expenditure line that names special bonds, else the revenue line. */
const bondChange = (view: EditionView): Term[] => {
  for (const side of ['expenditure', 'revenue'] as const)
    for (const at of adjustmentTables(view)) {
      const rows = at.record.rows.filter(
        (row) => row.side === side && /专项债(?:券|务)/u.test(fold(row.name?.value ?? '')),
      )
      const terms = rows.flatMap((row) => changeTerms(at, row, 1))
      if (terms.length > 0) return terms
    }
  return []
}

const sumBreach = (
  check: IdentityCheck | null,
  at: Located<Statement>,
  item: string,
): Breach<BondFacts>[] => {
  const [first, ...others] = check?.identity.terms ?? []
  if (!check || !first || check.outcome === 'exact') return []
  const unit = at.record.amountUnit
  return [
    {
      spots: [first, ...others],
      facts: {
        item,
        stated: amountText(check.stated, unit),
        computed: amountText(check.computed, unit),
        difference: amountText(check.difference, unit),
      },
      identity: check.identity,
      ...(check.outcome === 'rounding' ? { variant: 'rounding' } : {}),
    },
  ]
}

/** More bonds than the project costs. */
const overInvested = (at: Located<Statement>): Breach<BondFacts>[] =>
  at.record.rows.flatMap((row): Breach<BondFacts>[] => {
    const [planned, whole] = [termOfCell(at, row, 'planned'), termOfCell(at, row, 'totalInvestment')]
    if (!planned || !whole || planned.amount <= whole.amount) return []
    const unit = at.record.amountUnit
    return [
      {
        spots: [planned, whole],
        facts: {
          item: row.texts.project?.value ?? row.name?.value ?? '',
          stated: amountText(planned.amount, unit),
          computed: amountText(whole.amount, unit),
          difference: '',
        },
        variant: 'above-investment',
      },
    ]
  })

function* breaches(view: EditionView, at: Located<Statement>): Generator<Breach<BondFacts>> {
  const total = totalRow(at.record)
  const rows = at.record.rows.filter((row) => row !== total)
  for (const [key, item] of [
    ['planned', '计划使用债券合计与各项目之和'],
    ['totalInvestment', '总投资合计与各项目之和'],
  ] as const)
    yield* sumBreach(
      checkIdentity({ total: totalTerm(at, key), parts: rows.map((row) => termOfCell(at, row, key)) }),
      at,
      item,
    )
  const change = bondChange(view)
  const planned = totalTerm(at, 'planned')
  const parts = planned ? [planned] : rows.flatMap((row) => termOfCell(at, row, 'planned') ?? [])
  if (change.length > 0 && parts.length > 0 && view.statements('special-bond-plan').length === 1)
    yield* sumBreach(
      checkBalance({ left: parts, right: change }),
      at,
      '计划使用债券合计与调整表专项债券增减额',
    )
  yield* overInvested(at)
}

/** Σ planned = the bond line's change; no project is planned more than its total investment. */
export const bondPlan = defineRule<BondFacts>({
  id: 'adjustment/bond-plan',
  title: '专项债券使用计划',
  severity: 'error',
  cites: [budgetLaw(35), budgetLawRegulations(45), ministryDocument('财预〔2021〕61号')],
  needs: '专项债券计划使用建议表',
  notCheckable: (view) =>
    view.statements('special-bond-plan').length > 0 ? null : '没有专项债券计划使用建议表',
  *check(view) {
    for (const at of view.statements('special-bond-plan')) yield* breaches(view, at)
  },
  message: (facts, variant) =>
    variant === 'above-investment'
      ? `“${facts.item}”计划使用债券 ${facts.stated}，超过总投资 ${facts.computed}`
      : `${facts.item}不一致：${facts.stated} 与 ${facts.computed}，相差 ${facts.difference}`,
  remedy: (_, variant) =>
    variant === 'above-investment'
      ? '核对计划使用额与总投资：债券资金不能超过项目总投资'
      : '核对专项债券使用计划与调整表',
})
