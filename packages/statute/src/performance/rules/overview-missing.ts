import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { emptyFieldSpot } from '../indicator-rows'

/** A project form that prints the label 项目概况 and leaves it empty. */
export const overviewMissing = defineRule({
  id: 'performance/overview-missing',
  title: '没有项目概况',
  severity: 'warning',
  cites: [practice('项目概况应当说明项目的内容和范围')],
  needs: '带“项目概况”的项目绩效目标表',
  notCheckable: (view) =>
    view
      .targets('project')
      .some(({ record }) => record.overview !== null || record.printedFields.includes('overview'))
      ? null
      : '没有带“项目概况”的项目绩效目标表',
  *check(view) {
    for (const located of view.targets('project'))
      if (located.record.overview === null && located.record.printedFields.includes('overview'))
        yield {
          spots: [emptyFieldSpot(located, 'overview')],
          facts: { name: located.record.name?.value ?? '' },
        }
  },
  message: (facts) => `“${facts.name}”没有填写项目概况`,
  remedy: () => '补填项目概况',
})
