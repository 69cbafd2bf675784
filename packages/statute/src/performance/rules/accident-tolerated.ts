import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf, targetText } from '../indicator-rows'

/** Serious accidents by name; deaths among ordinary accidents may be a figure handed down. */
const accident =
  /(?:较大|重大|特大|责任|质量安全|安全生产|群体性)[^,。;]{0,8}(?:事故|事件)(?:起数?|次数|数量?|件数|发生数|发生率)?$/u

/** The target allows one serious accident or more. */
export const accidentTolerated = defineRule({
  id: 'performance/accident-tolerated',
  title: '目标允许发生事故',
  severity: 'hint',
  cites: [practice('较大以上事故的目标应当为零')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const row of allRows(view)) {
      if (row.operator === '≥' || row.operator === '定性' || row.number === null) continue
      if (row.number.units <= 0n || !/事[故件]/u.test(row.bare)) continue
      if (!accident.test(row.bare)) continue
      if (row.operator === '<' && row.value === '1') continue
      yield {
        spots: [spotOf(row, 'value'), spotOf(row, 'name')],
        facts: { indicator: row.label, target: targetText(row) },
      }
    }
  },
  message: (facts) => `指标“${facts.indicator}”的目标是 ${facts.target}，等于允许发生`,
  remedy: () => '改为 =0，或者说明指标的来源',
})
