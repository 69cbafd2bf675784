import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutColumn } from '../evaluable'
import { rootOf, rowsOf, spotOf } from '../indicator-rows'

/** An indicator without weight in a form whose others have one. */
export const weightMissing = defineRule({
  id: 'performance/weight-missing',
  title: '指标没有权重',
  severity: 'error',
  cites: [practice('每个指标都应设置权重')],
  needs: '带指标权重的绩效目标表',
  notCheckable: withoutColumn('weight'),
  *check(view) {
    for (const located of view.targets()) {
      const rows = rowsOf(located)
      if (rows.every(({ indicator }) => indicator.weight === null)) continue
      for (const row of rows)
        if (row.indicator.weight === null)
          yield {
            spots: [spotOf(row, 'weight')],
            facts: { indicator: row.label },
            root: rootOf(located, '指标权重'),
          }
    }
  },
  message: (facts) => `指标“${facts.indicator}”没有权重，同表其他指标都有`,
  remedy: () => '补填该指标的权重，并使全表权重之和符合规定',
})
