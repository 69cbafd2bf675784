import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { emptyFieldSpot } from '../indicator-rows'

/** A project form that prints the label 立项依据 and leaves it empty. */
export const basisMissing = defineRule({
  id: 'performance/basis-missing',
  title: '没有立项依据',
  severity: 'hint',
  cites: [practice('立项依据应当写明设立项目的政策依据')],
  needs: '带“立项依据”的项目绩效目标表',
  notCheckable: (view) =>
    view
      .targets('project')
      .some(({ record }) => record.basis !== null || record.printedFields.includes('basis'))
      ? null
      : '没有带“立项依据”的项目绩效目标表',
  *check(view) {
    for (const located of view.targets('project'))
      if (located.record.basis === null && located.record.printedFields.includes('basis'))
        yield { spots: [emptyFieldSpot(located, 'basis')], facts: { name: located.record.name?.value ?? '' } }
  },
  message: (facts) => `“${facts.name}”没有填写立项依据`,
  remedy: () => '补填立项依据',
})
