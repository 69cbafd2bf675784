import { amountText, boundedDifference, checkBalance, type IdentityCheck } from '@heng/engine/identity'
import type { Breach, Term } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { totalTerm } from '../../statement/total-term'
import type { Measure } from '../figure-measure'
import { amountSums, changeSums, type FigureSum } from '../figure-sums'
import type { NarrativeFigure } from '../figures'
import { figureTerm, type SetFigures, setFigures } from '../set-figures'

type ArithmeticFacts = { label: string; stated: string; computed: string; difference: string; parts: string }
type ArithmeticBreach = Breach<ArithmeticFacts>

const termsOf = (given: SetFigures, figures: readonly NarrativeFigure[]): Term[] =>
  figures.flatMap((figure) => figureTerm(given.narrative, figure) ?? [])

/** A figure as a spot, also one that has no amount (持平). */
const spotOf = ({ narrative }: SetFigures, figure: NarrativeFigure) => ({
  document: narrative.document,
  record: narrative.record,
  place: figure.place,
  text: figure.text,
})

const signedText = (figure: NarrativeFigure): string =>
  figure.direction === 'flat' ? '持平' : figure.direction === 'decrease' ? '减少' : '增加'

/** Σ parts against the whole; a list that may leave parts out is only wrong for certain when it adds up to more. */
const sumBreach = (given: SetFigures, sum: FigureSum, variant?: 'change'): ArithmeticBreach | null => {
  const left = termsOf(given, [sum.whole])
  const right = termsOf(given, sum.parts)
  if (sum.whole.direction !== 'flat' && left.length === 0) return null
  if (right.length === 0 && !sum.parts.every(({ direction }) => direction === 'flat')) return null
  const check = checkBalance({ left, right })
  if (check.outcome === 'exact') return null
  const unit = '万元'
  return {
    spots: [spotOf(given, sum.whole), ...right],
    facts: {
      label: variant ? `${sum.whole.label}的增减额` : sum.whole.label,
      stated: amountText(check.stated, unit),
      computed: amountText(check.computed, unit),
      difference: amountText(check.difference, unit),
      parts: sum.parts.map(({ label }) => label).join('、'),
    },
    identity: check.identity,
    severity: sum.sure || (!variant && check.difference < 0) ? 'error' : 'warning',
    ...(check.outcome === 'rounding' ? { variant: 'rounding' } : variant ? { variant } : {}),
  }
}

/** The columns in which a table prints a measure for this year and the last. */
const yearColumns: Partial<Record<Measure, { kind: string; current: string; previous: string }>> = {
  'general-expenditure': { kind: 'general-expenditure-by-function', current: 'total', previous: 'previous' },
  'fund-expenditure': { kind: 'fund-expenditure', current: 'total', previous: 'previous' },
  ...Object.fromEntries(
    (
      [
        ['three-public', 'total'],
        ['abroad', 'abroad'],
        ['reception', 'reception'],
        ['vehicles', 'vehicleSubtotal'],
        ['vehicleRunning', 'vehicleRunning'],
        ['vehiclePurchase', 'vehiclePurchase'],
      ] as const
    ).map(([measure, key]) => [
      measure,
      { kind: 'three-public', current: `current.${key}`, previous: `previous.${key}` },
    ]),
  ),
}

/** A stated change against the difference of the two years that the table prints. */
const tableBreach = (given: SetFigures, change: NarrativeFigure): ArithmeticBreach | null => {
  const measure = change.changeOf === null ? undefined : given.measures.get(change.changeOf)
  const columns = measure && yearColumns[measure]
  if (!columns) return null
  const table = given.set.of(columns.kind)
  const [current, previous] = [totalTerm(table, columns.current), totalTerm(table, columns.previous)]
  if (!current || !previous) return null
  const left = termsOf(given, [change])
  if (left.length === 0 && change.direction !== 'flat') return null
  const check: IdentityCheck = checkBalance({ left, right: [current, { ...previous, sign: -1 }] })
  if (check.outcome === 'exact') return null
  const difference = boundedDifference(current.amount, previous.amount)
  return {
    spots: [spotOf(given, change), current, previous],
    facts: {
      label: change.label,
      stated: left.length === 0 ? '持平' : amountText(check.stated, '万元'),
      computed: amountText(difference, '万元'),
      difference: amountText(check.difference, '万元'),
      parts: signedText(change),
    },
    identity: check.identity,
    variant: check.outcome === 'rounding' ? 'rounding' : 'against-table',
  }
}

/** An amount that has grown by more than it is: last year's would have been negative. */
const impossible = (given: SetFigures, change: NarrativeFigure): ArithmeticBreach | null => {
  const amount = change.changeOf === null ? undefined : given.figures[change.changeOf]
  const [whole, grown] = [amount && figureTerm(given.narrative, amount), figureTerm(given.narrative, change)]
  if (!whole || !grown || change.direction !== 'increase') return null
  const check = checkBalance({ left: [grown], right: [whole] })
  if (check.outcome !== 'breach' || check.difference <= 0) return null
  return {
    spots: [grown, whole],
    facts: {
      label: change.label,
      stated: amountText(grown.amount, grown.unit),
      computed: amountText(whole.amount, whole.unit),
      difference: amountText(check.difference, whole.unit),
      parts: '',
    },
    variant: 'beyond-amount',
  }
}

/** 减少 -5 万元: the word and the sign say the change twice. */
const doubleSign = (given: SetFigures, change: NarrativeFigure): ArithmeticBreach | null =>
  change.printed?.startsWith('-')
    ? {
        spots: [spotOf(given, change)],
        facts: {
          label: change.label,
          stated: `${signedText(change)} ${change.printed}${change.unit ?? ''}`,
          computed: '',
          difference: '',
          parts: '',
        },
        variant: 'sign',
        severity: 'warning',
      }
    : null

const changeOf = (given: SetFigures, measure: Measure): NarrativeFigure | undefined =>
  given.figures.find(
    ({ role, inReason, changeOf: of }) =>
      role === 'change' && !inReason && of !== null && given.measures.get(of) === measure,
  )

/**
 * Basic expenditure is said to change because of operating costs, which are said to change by more: then personnel
 * costs would have to change the other way, which the reason does not mention.
 */
const operatingBeyondBasic = (given: SetFigures): ArithmeticBreach | null => {
  const [basic, operating] = [changeOf(given, 'basic'), changeOf(given, 'operating')]
  const reason = basic?.reason?.split('主要用于')[0] ?? ''
  if (!basic || !operating || basic.direction !== operating.direction) return null
  if (!/公用/u.test(reason) || /人员|工资/u.test(reason)) return null
  const [whole, part] = [figureTerm(given.narrative, basic), figureTerm(given.narrative, operating)]
  if (!whole || !part) return null
  const check = checkBalance({ left: [part], right: [whole] })
  if (check.outcome !== 'breach' || Math.abs(part.amount) <= Math.abs(whole.amount)) return null
  return {
    spots: [part, whole],
    facts: {
      label: operating.label,
      stated: `${signedText(operating)} ${amountText(part.amount, part.unit)}`,
      computed: `${signedText(basic)} ${amountText(whole.amount, whole.unit)}`,
      difference: amountText(boundedDifference(part.amount, whole.amount), whole.unit),
      parts: basic.label,
    },
    variant: 'beyond-basic',
    severity: 'warning',
  }
}

function* breaches(given: SetFigures): Generator<ArithmeticBreach> {
  for (const sum of amountSums(given)) {
    const breach = sumBreach(given, sum)
    if (breach) yield breach
  }
  for (const sum of changeSums(given)) {
    const breach = sumBreach(given, sum, 'change')
    if (breach) yield breach
  }
  for (const figure of given.figures) {
    if (figure.role !== 'change' || figure.inReason) continue
    const found = doubleSign(given, figure) ?? impossible(given, figure) ?? tableBreach(given, figure)
    if (found) yield found
  }
  const beyond = operatingBeyondBasic(given)
  if (beyond) yield beyond
}

/** Inside the narrative: parts add up, changes add up, and changes are those of the two years' columns. */
export const narrativeArithmetic = defineRule<ArithmeticFacts>({
  id: 'disclosure/narrative-arithmetic',
  title: '说明文字中的数字勾稽',
  severity: 'error',
  cites: [
    budgetLaw(14),
    ministryDocument('财预〔2016〕143号'),
    practice('情况说明中分项之和等于总数，增减额等于两年之差'),
  ],
  needs: '写有数字的部门预算情况说明',
  notCheckable: (view) =>
    setFigures(view).some(({ measures }) => measures.size > 0) ? null : '没有写有预算数字的情况说明',
  *check(view) {
    for (const given of setFigures(view)) yield* breaches(given)
  },
  message: (facts, variant) => {
    if (variant === 'against-table')
      return `说明中${facts.label}的增减为 ${facts.stated}，表中两年之差为 ${facts.computed}，相差 ${facts.difference}`
    if (variant === 'beyond-amount')
      return `${facts.label}为 ${facts.computed}，却比上年增加 ${facts.stated}，上年将为负数`
    if (variant === 'beyond-basic')
      return `${facts.label}${facts.stated}，${facts.parts}却只${facts.computed}，原因只提到公用经费，其余 ${facts.difference} 没有说明`
    if (variant === 'sign') return `${facts.label}写作“${facts.stated}”，增减的字样与正负号重复`
    return `${facts.label}为 ${facts.stated}，${facts.parts}相加为 ${facts.computed}，相差 ${facts.difference}${variant === 'rounding' ? '（四舍五入可以解释）' : ''}`
  },
  remedy: (facts) => `核对说明中${facts.label}与所列各项`,
})
