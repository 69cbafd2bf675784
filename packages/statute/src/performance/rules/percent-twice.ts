import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { versionIn } from '../../parameters/dated'
import { performanceUnits } from '../../parameters/performance-units'
import { allRows, withoutColumn } from '../evaluable'
import { spotOf } from '../indicator-rows'

/** The value carries % and the unit is % as well. */
export const percentTwice = defineRule({
  id: 'performance/percent-twice',
  title: '百分号重复',
  severity: 'warning',
  cites: [practice('计量单位与指标值分列')],
  needs: '带“计量单位”的绩效目标表',
  notCheckable: withoutColumn('unit'),
  *check(view) {
    const units = versionIn(performanceUnits, view.edition.fiscalYear).value
    for (const row of allRows(view))
      if (row.percentInValue && units.percent.test(row.unit))
        yield {
          spots: [spotOf(row, 'value'), spotOf(row, 'unit')],
          facts: { indicator: row.label, value: row.indicator.value?.value ?? '', unit: row.unit },
        }
  },
  message: (facts) => `指标“${facts.indicator}”的指标值“${facts.value}”和计量单位“${facts.unit}”都带百分号`,
  remedy: () => '指标值只填数字，计量单位填 %',
})
