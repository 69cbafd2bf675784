import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { withoutIndicators } from '../evaluable'
import { formSpot, rowsOf } from '../indicator-rows'

/** No satisfaction indicator: neither by level 1 or 2 nor by name. */
export const satisfactionMissing = defineRule({
  id: 'performance/satisfaction-missing',
  title: '没有满意度指标',
  severity: 'warning',
  cites: [
    practice('项目一般设置服务对象满意度指标；不适用的应当说明'),
    ministryDocument('财预〔2021〕101号'),
  ],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const located of view.targets()) {
      const rows = rowsOf(located)
      if (rows.length === 0) continue
      const satisfied = rows.some(
        ({ name, indicator }) =>
          name.includes('满意') ||
          indicator.level1?.value.includes('满意') === true ||
          indicator.level2?.value.includes('满意') === true,
      )
      if (!satisfied) yield { spots: [formSpot(located)], facts: { count: rows.length } }
    }
  },
  message: (facts) => `${facts.count} 个指标中没有满意度指标`,
  remedy: () => '补充服务对象满意度指标，或者说明不设的理由',
})
