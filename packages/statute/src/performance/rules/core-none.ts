import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutColumn } from '../evaluable'
import { formSpot, rootOf, rowsOf } from '../indicator-rows'

/** No core indicator in a form that marks them. */
export const coreNone = defineRule({
  id: 'performance/core-none',
  title: '没有核心指标',
  severity: 'warning',
  cites: [practice('目标表应从指标中确定核心指标')],
  needs: '带“是否核心”的绩效目标表',
  notCheckable: withoutColumn('core'),
  *check(view) {
    for (const located of view.targets()) {
      const rows = rowsOf(located)
      if (!rows.some(({ indicator }) => indicator.core !== null)) continue
      if (rows.some(({ indicator }) => indicator.core?.value === true)) continue
      yield { spots: [formSpot(located)], facts: { count: rows.length }, root: rootOf(located, '核心指标') }
    }
  },
  message: (facts) => `${facts.count} 个指标中没有一个核心指标`,
  remedy: () => '把最能反映项目目的的指标确定为核心指标',
})
