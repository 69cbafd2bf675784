import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutIndicators } from '../evaluable'
import { type IndicatorRow, rowsOf, spotOf, targetText } from '../indicator-rows'

const punctuation = /[\p{P}\p{S}]/gu
const measure = /(?:数量|次数|个数|人数|户数|家数|场次|率|数|量)$/u

/** A shorter name left after taking off 率 or 数 says too little to be compared. */
const shortestCore = 3

/** Equal names, or equal but for punctuation and the word that says what is counted. */
const sameName = (left: string, right: string): 'equal' | 'alike' | null => {
  if (left === right) return 'equal'
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left]
  return shorter.length >= shortestCore && longer.replace(measure, '') === shorter ? 'alike' : null
}

const sameLevels = (left: IndicatorRow, right: IndicatorRow): boolean =>
  left.indicator.level1?.value === right.indicator.level1?.value &&
  left.indicator.level2?.value === right.indicator.level2?.value

/** Of unequal units they measure two things; without units, or with unlike names, the levels must agree. */
const sameMeasure = (left: IndicatorRow, right: IndicatorRow, likeness: 'equal' | 'alike'): boolean => {
  if (left.unit !== '' && right.unit !== '')
    return left.unit === right.unit && (likeness === 'equal' || sameLevels(left, right))
  return sameLevels(left, right)
}

/** Two indicators of one form measure the same thing twice. */
export const duplicateIndicator = defineRule({
  id: 'performance/duplicate-indicator',
  title: '指标重复',
  severity: 'warning',
  cites: [practice('同一张表中一个内容只设一个指标')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const located of view.targets()) {
      const named = rowsOf(located)
        .map((row) => ({ row, core: row.name.replace(punctuation, '') }))
        .filter(({ core }) => core !== '')
      for (const [at, { row, core }] of named.entries())
        for (const earlier of named.slice(0, at)) {
          const likeness = sameName(core, earlier.core)
          if (likeness === null || !sameMeasure(row, earlier.row, likeness)) continue
          yield {
            spots: [spotOf(row, 'name'), spotOf(earlier.row, 'name')],
            facts: {
              indicator: row.label,
              target: targetText(row),
              earlier: earlier.row.label,
              earlierTarget: targetText(earlier.row),
              earlierLine: earlier.row.indicator.place.line,
            },
          }
          break
        }
    }
  },
  message: (facts) =>
    `指标“${facts.indicator}”（${facts.target}）与第 ${facts.earlierLine} 行“${facts.earlier}”（${facts.earlierTarget}）重复`,
  remedy: () => '合并为一个指标，或者写明两者的区别',
})
