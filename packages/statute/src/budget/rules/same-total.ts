import { isDoubted } from '@heng/engine/doubted'
import { amountText, checkBalance } from '@heng/engine/identity'
import type { Breach, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { type StatementSet, statementSets } from '../../statement/statement-sets'
import { currentTerm, totalTerm } from '../../statement/total-term'

type Group = {
  what: string
  terms: readonly (Term | null)[]
  /** Amounts that may stand in for the first term: what the table prints without the carry-over. */
  instead?: readonly (Term | null)[]
}

/** The totals that must be equal, by what they are the total of. */
const groupsOf = (set: StatementSet): Group[] => {
  const [balance, summary] = [set.of('department-balance'), set.of('fiscal-appropriation-summary')]
  const revenue = set.of('department-revenue')
  const [received, spent] = [
    totalTerm(balance, 'budget', 'revenue'),
    totalTerm(balance, 'budget', 'expenditure'),
  ]
  const isBalanced = received !== null && received.amount === spent?.amount
  return [
    {
      what: '部门收支总额',
      terms: [
        received,
        spent,
        totalTerm(revenue, 'total'),
        totalTerm(set.of('department-expenditure'), 'total'),
      ],
      // what a table of one side leaves out is the carry-over only where the balance itself holds
      instead: isBalanced
        ? [currentTerm(balance, 'budget', 'revenue'), currentTerm(balance, 'budget', 'expenditure')]
        : [],
    },
    {
      what: '一般公共预算财政拨款支出',
      terms: [
        totalTerm(summary, 'generalPublic', 'expenditure'),
        totalTerm(set.of('general-expenditure-by-function'), 'total'),
      ],
      instead: [currentTerm(summary, 'generalPublic', 'expenditure')],
    },
    {
      what: '政府性基金预算支出',
      terms: [
        totalTerm(summary, 'governmentFund', 'expenditure'),
        totalTerm(set.of('fund-expenditure'), 'total'),
      ],
      instead: [currentTerm(summary, 'governmentFund', 'expenditure')],
    },
  ]
}

const present = (terms: readonly (Term | null)[]): Term[] => terms.filter((term) => term !== null)

/** The amount most of the terms print; the first of them on a tie. */
const usual = (terms: readonly Term[]): Term | undefined => {
  const count = (term: Term): number => terms.filter(({ amount }) => amount === term.amount).length
  let best: Term | undefined
  for (const term of terms) if (!best || count(term) > count(best)) best = term
  return best
}

type SameTotalFacts = { what: string; figures: string[]; difference: string }

const breachOf = ({ what, terms, instead = [] }: Group): Breach<SameTotalFacts> | null => {
  const printed = present(terms)
  const reference = usual(printed)
  if (!reference || printed.length < 2) return null
  const others = new Set(present(instead).map(({ amount }) => amount))
  const compared = printed
    .filter((term) => term !== reference)
    .map((term) => ({ term, check: checkBalance({ left: [term], right: [reference] }) }))
  const odd = compared.filter(
    ({ term, check }) =>
      check.outcome !== 'exact' && !(others.has(term.amount) || others.has(reference.amount)),
  )
  const checks = odd.map(({ check }) => check)
  const worst = checks.find(({ outcome }) => outcome === 'breach') ?? checks[0]
  const first = odd[0]?.term
  if (!worst || !first) return null
  const doubtful = printed.some(isDoubted)
  return {
    spots: [first, ...printed.filter((term) => term !== first)],
    facts: {
      what,
      figures: printed.map(({ label, amount }) => `${label} ${amountText(amount, '万元')}`),
      difference: amountText(worst.difference, '万元'),
    },
    identity: worst.identity,
    severity: doubtful ? 'warning' : 'error',
    ...(worst.outcome === 'rounding' ? { variant: 'rounding' } : {}),
  }
}

const allGroups = (sets: readonly StatementSet[]): Group[] =>
  sets.flatMap(groupsOf).filter(({ terms }) => present(terms).length > 1)

/** Totals that several tables print are the same in all of them; one finding names every table. */
export const sameTotal = defineRule<SameTotalFacts>({
  id: 'budget/same-total',
  title: '各表总额一致',
  severity: 'error',
  cites: [
    budgetLaw(5),
    ministryDocument('财预〔2016〕143号'),
    practice('收支总表、收入总表、支出总表的总额一致'),
  ],
  needs: '两张以上总额相同的部门预算表',
  notCheckable: (view) =>
    allGroups(statementSets(view)).length > 0 ? null : '没有两张以上可以对照总额的部门预算表',
  *check(view) {
    for (const group of allGroups(statementSets(view))) {
      const breach = breachOf(group)
      if (breach) yield breach
    }
  },
  message: (facts, variant) =>
    `${facts.what}各表不一致：${facts.figures.join('；')}${variant === 'rounding' ? '（四舍五入可以解释）' : ''}`,
  remedy: (facts) => `核对各表的${facts.what}，使其一致`,
})
