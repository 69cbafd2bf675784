import { isDoubted } from '@heng/engine/doubted'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { type PerformanceNouns, performanceNouns } from '../../parameters/performance-nouns'
import { allRows, withoutColumn } from '../evaluable'
import { type IndicatorRow, spotOf, targetText } from '../indicator-rows'

const date = /^20\d\d年?(?:底|\d{1,2}月)|\d{1,2}月\d{1,2}日|\d{1,2}月(?:底|前|以前|之前)/u

const misplaced = (row: IndicatorRow, nouns: PerformanceNouns): string | null => {
  const level1 = row.indicator.level1?.value ?? ''
  const level2 = row.indicator.level2?.value ?? ''
  if (nouns.satisfaction.test(row.bare) && !`${level1}${level2}`.includes('满意')) return 'satisfaction'
  if (level2.includes('数量') && nouns.rate.test(row.bare) && !nouns.counting.test(row.bare)) return 'rate'
  if (level2.includes('质量') && (nouns.timeliness.test(row.bare) || date.test(row.value))) return 'time'
  return null
}

const reasons: Readonly<Record<string, string>> = {
  satisfaction: '满意度指标',
  rate: '质量指标',
  time: '时效指标',
}

/**
 * A satisfaction outside satisfaction, a rate under quantity, a date or a timeliness under quality. Remains of
 * damaged text, in which not even a value is left, are not classified.
 */
export const levelMisplaced = defineRule({
  id: 'performance/level-misplaced',
  title: '指标归类不当',
  severity: 'warning',
  cites: [practice('满意度、数量、质量、时效指标按其内容归类')],
  needs: '带一级指标和二级指标的绩效目标表',
  notCheckable: withoutColumn('level2'),
  *check(view) {
    const nouns = versionIn(performanceNouns, view.edition.fiscalYear).value
    for (const row of allRows(view)) {
      if (!row.indicator.level2 && !row.indicator.level1) continue
      if (row.value === '' && isDoubted(spotOf(row, 'name'))) continue
      const variant = misplaced(row, nouns)
      if (variant === null) continue
      yield {
        spots: [spotOf(row, row.indicator.level2 ? 'level2' : 'level1'), spotOf(row, 'name')],
        facts: {
          indicator: row.label,
          level: row.indicator.level2?.value ?? row.indicator.level1?.value ?? '',
          target: targetText(row),
        },
        variant,
      }
    }
  },
  message: (facts, variant) =>
    `指标“${facts.indicator}”（${facts.target}）列在“${facts.level}”下，按内容应为${reasons[variant ?? ''] ?? '其他指标'}`,
  remedy: (_, variant) => `改列${reasons[variant ?? ''] ?? '相应的二级指标'}，或者修改指标名称`,
})
