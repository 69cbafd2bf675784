import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import type { PerformanceNouns } from '../../parameters/performance-nouns'
import type { PerformanceUnits } from '../../parameters/performance-units'
import { allRows, withoutIndicators } from '../evaluable'
import { type IndicatorRow, spotOf, targetText } from '../indicator-rows'
import { wordsInForce } from '../words-in-force'

type Kind = { variant: string; severity?: 'hint' }

/** What is no share of anything but is given in per cent. */
const misfitOfShare = (bare: string, nouns: PerformanceNouns): Kind | null => {
  if (nouns.absence.test(bare) && !nouns.rate.test(bare)) return { variant: 'absence', severity: 'hint' }
  if (nouns.span.test(bare)) return { variant: 'span' }
  return nouns.effect.test(bare) ? { variant: 'effect', severity: 'hint' } : null
}

/** What about the unit does not go with the name, or null. */
const misfitOf = (row: IndicatorRow, nouns: PerformanceNouns, units: PerformanceUnits): Kind | null => {
  const { bare, unit, operator } = row
  if (operator === '定性') return units.none.test(unit) ? null : { variant: 'qualitative' }
  if (row.number === null || unit === '') return null
  if (units.noun.test(unit)) return { variant: 'noun', severity: 'hint' }
  if (units.slash.test(unit)) return { variant: 'slash', severity: 'hint' }
  if (units.share.test(unit)) return misfitOfShare(bare, nouns)
  if (nouns.money.test(bare) && !units.money.test(unit) && units.counting.test(unit))
    return { variant: 'money' }
  if (nouns.share.test(bare)) return null
  if (nouns.area.test(bare) && !units.area.test(unit) && !units.counting.test(unit))
    return { variant: 'area' }
  if (nouns.area.test(bare) && units.money.test(unit)) return { variant: 'area' }
  if (nouns.persons.test(bare) && units.households.test(unit)) return { variant: 'persons' }
  if (nouns.money.test(bare) && /^人\/[天日月年次]$/u.test(unit)) return { variant: 'money' }
  if (nouns.times.test(bare) && /^(?:个|家|项|户|人)$/u.test(unit))
    return { variant: 'times', severity: 'hint' }
  if (nouns.complaints.test(bare) && units.period.test(unit)) return { variant: 'period' }
  return null
}

/** A way of writing that runs through a whole document. */
const writing: ReadonlySet<string> = new Set(['noun', 'slash'])

const reasons: Readonly<Record<string, string>> = {
  qualitative: '是定性指标，不应有计量单位',
  noun: '的计量单位写成了名词',
  slash: '的计量单位写成了比值，应为“人次”一类',
  area: '是面积，计量单位不是面积单位',
  persons: '计人数，计量单位却是户或家',
  money: '是金额，计量单位不是金额单位',
  period: '计件数，计量单位却是时间',
  absence: '是不发生某事，不宜用百分比衡量',
  span: '是时间，计量单位却是百分比',
  effect: '是效果，不宜用百分比衡量',
  times: '计次数，计量单位却不是次',
}

/** A unit of another kind than what the name measures: an area in metres, money in persons, a noun for a unit. */
export const unitKind = defineRule({
  id: 'performance/unit-kind',
  title: '计量单位与指标不符',
  severity: 'warning',
  cites: [practice('计量单位应当与指标名称相符')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    const { nouns, units } = wordsInForce(view)
    for (const row of allRows(view)) {
      const misfit = misfitOf(row, nouns, units)
      if (misfit)
        yield {
          spots: [spotOf(row, 'unit'), spotOf(row, 'name')],
          facts: { indicator: row.label, target: targetText(row), unit: row.unit },
          ...misfit,
          ...(writing.has(misfit.variant) ? { root: `${row.document.source}/计量单位/${row.unit}` } : {}),
        }
    }
  },
  message: (facts, variant) =>
    `指标“${facts.indicator}”${reasons[variant ?? ''] ?? '的计量单位不符'}：${facts.unit}（${facts.target}）`,
  remedy: (_, variant) =>
    variant === 'qualitative' ? '删去计量单位，或者改为定量指标' : '改为与指标相符的计量单位',
})
