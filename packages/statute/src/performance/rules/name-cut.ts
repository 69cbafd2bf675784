import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { allRows, withoutIndicators } from '../evaluable'
import { spotOf } from '../indicator-rows'

/** A name does not end in a comma, a preposition or an open bracket. */
const openEnd = /[、,;:(的及和与或]$/u

const count = (text: string, bracket: string): number => text.split(bracket).length - 1

/** The name of an indicator ends in the middle of a phrase: an export cut it. */
export const nameCut = defineRule({
  id: 'performance/name-cut',
  title: '指标名称不完整',
  severity: 'hint',
  cites: [practice('指标名称应当完整，写明衡量的内容')],
  needs: '绩效目标表',
  notCheckable: withoutIndicators,
  *check(view) {
    for (const row of allRows(view))
      if (
        openEnd.test(row.name) ||
        (count(row.name, '(') > count(row.name, ')') && !row.name.startsWith('('))
      )
        yield { spots: [spotOf(row, 'name')], facts: { indicator: row.label } }
  },
  message: (facts) => `指标名称“${facts.indicator}”不完整`,
  remedy: () => '补全指标名称',
})
