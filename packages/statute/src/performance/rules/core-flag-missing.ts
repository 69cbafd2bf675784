import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutColumn } from '../evaluable'
import { rowsOf, spotOf } from '../indicator-rows'

/** 是否核心 blank while others of the form are marked. */
export const coreFlagMissing = defineRule({
  id: 'performance/core-flag-missing',
  title: '是否核心未填写',
  severity: 'warning',
  cites: [practice('每个指标都应标明是否核心')],
  needs: '带“是否核心”的绩效目标表',
  notCheckable: withoutColumn('core'),
  *check(view) {
    for (const located of view.targets()) {
      const rows = rowsOf(located)
      if (rows.every(({ indicator }) => indicator.core === null)) continue
      for (const row of rows)
        if (row.indicator.core === null)
          yield { spots: [spotOf(row, 'core')], facts: { indicator: row.label } }
    }
  },
  message: (facts) => `指标“${facts.indicator}”没有标明是否核心，同表其他指标已标明`,
  remedy: () => '填写“是”或“否”',
})
