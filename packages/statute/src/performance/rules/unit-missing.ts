import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutColumn } from '../evaluable'
import { rowsOf, spotOf } from '../indicator-rows'

/** A unit written in brackets at the end of the name: "覆盖率（%）". */
const unitInName = /\((?:%|‰|[\p{Script=Han}/²㎡]{1,6})\)$/u

/** A bare number without a unit, in a form that prints the column of units. */
export const unitMissing = defineRule({
  id: 'performance/unit-missing',
  title: '指标没有计量单位',
  severity: 'warning',
  cites: [practice('定量指标应有计量单位')],
  needs: '带“计量单位”的绩效目标表',
  notCheckable: withoutColumn('unit'),
  *check(view) {
    for (const located of view.targets()) {
      if (!located.record.indicatorColumns.includes('unit')) continue
      for (const row of rowsOf(located)) {
        if (row.number === null || row.percentInValue || row.operator === '定性') continue
        if ((row.unit !== '' && row.unit !== '无') || unitInName.test(row.name)) continue
        yield {
          spots: [spotOf(row, 'unit'), spotOf(row, 'value')],
          facts: { indicator: row.label, value: row.value },
        }
      }
    }
  },
  message: (facts) => `指标“${facts.indicator}”的指标值 ${facts.value} 没有计量单位`,
  remedy: () => '补填计量单位',
})
