import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutColumn } from '../evaluable'
import { spotOf } from '../indicator-rows'

/**
 * An indicator with a name but no value. A hint where operator, value and unit share one cell: there the name
 * alone often says what is to be reached.
 */
export const valueMissing = defineRule({
  id: 'performance/value-missing',
  title: '指标没有指标值',
  severity: 'warning',
  cites: [practice('每个指标都应有指标值')],
  needs: '绩效目标表',
  notCheckable: withoutColumn('value'),
  *check(view) {
    for (const row of allRows(view))
      if (row.name !== '' && row.value === '')
        yield {
          spots: [spotOf(row, 'value')],
          facts: { indicator: row.label },
          ...(row.record.indicatorColumns.includes('operator') ? {} : { severity: 'hint' as const }),
        }
  },
  message: (facts) => `指标“${facts.indicator}”没有指标值`,
  remedy: () => '补填指标值',
})
