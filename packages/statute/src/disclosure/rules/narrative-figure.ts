import type { AmountUnit } from '@heng/domain/money'
import { isDoubted } from '@heng/engine/doubted'
import { amountText, checkBalance } from '@heng/engine/identity'
import type { Breach } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { figureCells } from '../figure-cells'
import type { NarrativeFigure } from '../figures'
import { figureTerm, type SetFigures, setFigures } from '../set-figures'

type FigureFacts = { label: string; stated: string; computed: string; difference: string; table: string }

/** The operating costs of administrative units only are one thing, 公用经费 of all units another. */
const looseMeasures = new Set(['operating'])

const breachOf = (given: SetFigures, figure: NarrativeFigure): Breach<FigureFacts> | null => {
  const measure = given.measures.get(figure.index)
  const term = measure && figureTerm(given.narrative, figure)
  if (!measure || !term) return null
  const parent = figure.parent === null ? null : (given.measures.get(figure.parent) ?? null)
  const cells = figureCells(given.set, measure, figure, parent)
  const [first] = cells
  if (!first) return null
  const unit: AmountUnit = term.unit
  const printed = cells.flatMap((one) => one.term ?? [])
  const [reference] = printed
  const table = first.spot.record?.record === 'statement' ? first.spot.record.title : ''
  if (!reference) {
    if (term.amount === 0) return null
    const facts = {
      label: figure.label,
      stated: amountText(term.amount, unit),
      computed: '空',
      difference: '',
      table,
    }
    return {
      spots: [term, first.spot],
      facts,
      ...(looseMeasures.has(measure) ? { severity: 'warning' } : {}),
    }
  }
  const checks = printed.map((one) => checkBalance({ left: [term], right: [one] }))
  if (checks.some(({ outcome }) => outcome === 'exact')) return null
  const check = checks.find(({ outcome }) => outcome === 'rounding') ?? checks[0]
  if (!check) return null
  const loose = looseMeasures.has(measure)
  // part of what the table prints: it may well be that of the administrative units
  const isPart = loose && printed.every(({ amount }) => term.amount < amount)
  const doubted = loose || [term, ...printed].some(isDoubted)
  return {
    spots: [term, ...printed],
    facts: {
      label: figure.label,
      stated: amountText(check.stated, unit),
      computed: amountText(check.computed, unit),
      difference: amountText(check.difference, unit),
      table,
    },
    identity: check.identity,
    ...(check.outcome === 'rounding' ? { variant: 'rounding' } : {}),
    ...(doubted ? { severity: isPart ? 'hint' : 'warning' } : {}),
  }
}

/** A figure named in the narrative is the one its table prints. */
export const narrativeFigure = defineRule<FigureFacts>({
  id: 'disclosure/narrative-figure',
  title: '说明文字与表格数字一致',
  severity: 'error',
  cites: [budgetLaw(14), ministryDocument('财预〔2016〕143号'), practice('情况说明中的数字与公开表格一致')],
  needs: '部门预算情况说明与相应的预算表',
  notCheckable: (view) =>
    setFigures(view).some(({ measures }) => measures.size > 0) && view.statements().length > 0
      ? null
      : '没有部门预算情况说明，或没有可以对照的预算表',
  *check(view) {
    for (const given of setFigures(view))
      for (const figure of given.figures) {
        const breach = breachOf(given, figure)
        if (breach) yield breach
      }
  },
  message: (facts, variant) =>
    facts.computed === '空'
      ? `说明中${facts.label}为 ${facts.stated}，${facts.table}中为空`
      : `说明中${facts.label}为 ${facts.stated}，${facts.table}中为 ${facts.computed}，相差 ${facts.difference}${variant === 'rounding' ? '（四舍五入可以解释）' : ''}`,
  remedy: (facts) => `核对说明与${facts.table}；口径不同的，应写明口径`,
})
