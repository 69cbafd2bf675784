import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutColumn } from '../evaluable'
import { formSpot, rootOf, rowsOf } from '../indicator-rows'

/** Every indicator of a form is marked as core. */
export const coreAll = defineRule({
  id: 'performance/core-all',
  title: '全部指标都是核心指标',
  severity: 'hint',
  cites: [practice('核心指标应当突出重点')],
  needs: '带“是否核心”的绩效目标表',
  notCheckable: withoutColumn('core'),
  *check(view) {
    for (const located of view.targets()) {
      const rows = rowsOf(located)
      if (rows.length < 2 || !rows.every(({ indicator }) => indicator.core?.value === true)) continue
      yield { spots: [formSpot(located)], facts: { count: rows.length }, root: rootOf(located, '核心指标') }
    }
  },
  message: (facts) => `${facts.count} 个指标全部标为核心指标`,
  remedy: () => '只保留最能反映项目目的的指标为核心指标',
})
