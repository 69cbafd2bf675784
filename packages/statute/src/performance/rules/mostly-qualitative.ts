import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { thresholdsOf } from '../../parameters/own-numbers'
import { withoutColumn } from '../evaluable'
import { formSpot, rowsOf } from '../indicator-rows'

/** Nearly all indicators of a form are qualitative. */
export const mostlyQualitative = defineRule({
  id: 'performance/mostly-qualitative',
  title: '定性指标过多',
  severity: 'hint',
  cites: [practice('指标以定量为主、定性为辅')],
  needs: '带“指标性质”的绩效目标表',
  notCheckable: withoutColumn('operator'),
  *check(view) {
    const { qualitativeShare, fewestIndicators } = thresholdsOf(view.edition)
    for (const located of view.targets()) {
      const rows = rowsOf(located)
      const qualitative = rows.filter(({ operator }) => operator === '定性').length
      if (rows.length < fewestIndicators || qualitative * 100 < rows.length * qualitativeShare) continue
      yield { spots: [formSpot(located)], facts: { qualitative, count: rows.length } }
    }
  },
  message: (facts) => `${facts.count} 个指标中 ${facts.qualitative} 个为定性指标`,
  remedy: () => '能够量化的指标改为定量指标',
})
