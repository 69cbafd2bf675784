import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'

/** A measure without the thing it measures. */
const measureOnly =
  /^(?:(?:满意|完成|达标|及时|合格|覆盖|知晓|到位|验收|准确|发放|执行|参与)[率度]|数量|次数|人数|金额|时间|成本|质量|效果|效益)$/u

/** The name of an indicator is only a measure: of what, or of whom, is not said. */
export const nameVague = defineRule({
  id: 'performance/name-vague',
  title: '指标名称没有写明对象',
  severity: 'hint',
  cites: [practice('指标名称应当完整，写明衡量的内容')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const row of allRows(view))
      if (measureOnly.test(row.name) && !(row.indicator.level2?.value.includes('对象') ?? false))
        yield { spots: [spotOf(row, 'name')], facts: { indicator: row.label, target: targetText(row) } }
  },
  message: (facts) => `指标“${facts.indicator}”（${facts.target}）没有写明是什么或者谁的`,
  remedy: () => '在名称中写明衡量的对象',
})
