import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { foldedText, formSpot } from '../indicator-rows'

/** A plan of the year by its words, with the year it names. */
const plans = [
  /(?:实施)?进度计划:?(?:为|是)?(20\d\d)[年./-]/gu,
  /(20\d\d)年?(?:度)?(?:项目)?(?:当年)?(?:实施)?(?:进度|工作|实施)计划[:：]/gu,
  /(?:当年|本年度?|年度)(?:实施)?(?:进度|工作|实施)?(?:计划|目标)[:：]?(?:为|是)?(20\d\d)年/gu,
  /(20\d\d)年(?:度)?(?:绩效|工作|总体|项目|年度)?目标(?:为|是|[:：])/gu,
]

/** The plan or goal of a form names another year than the budget's. */
export const staleYear = defineRule({
  id: 'performance/stale-year',
  title: '计划年度与预算年度不符',
  severity: 'warning',
  cites: [practice('当年目标和进度计划应当针对预算年度')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    for (const located of view.targets()) {
      const year = located.record.fiscalYear ?? view.edition.fiscalYear
      if (year === null) continue
      for (const field of ['overview', 'goal'] as const) {
        const text = located.record[field]
        if (!text) continue
        const folded = foldedText(located.record, field)
        const stale = plans
          .flatMap((plan) => [...folded.matchAll(plan)])
          .find((match) => Number.parseInt(match[1] ?? '', 10) < year)
        if (!stale) continue
        yield {
          spots: [formSpot(located, text.place)],
          facts: { words: stale[0], planned: stale[1] ?? '', year },
        }
      }
    }
  },
  message: (facts) => `“${facts.words}”是 ${facts.planned} 年的计划，预算年度为 ${facts.year}`,
  remedy: (facts) => `改为 ${facts.year} 年度的计划和目标`,
})
