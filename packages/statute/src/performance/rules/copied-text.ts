import { fold } from '@heng/domain/fold'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { formSpot } from '../indicator-rows'

const titles = { name: '项目名称', overview: '项目概况', basis: '立项依据', goal: '绩效目标' } as const
const pairs = [
  ['overview', 'name'],
  ['basis', 'name'],
  ['goal', 'name'],
  ['basis', 'overview'],
  ['goal', 'overview'],
] as const

const punctuation = /[\p{P}\p{S}]/gu

/** A text of a form that only repeats another: the goal the overview, the overview the name. */
export const copiedText = defineRule({
  id: 'performance/copied-text',
  title: '文字照搬',
  severity: 'warning',
  cites: [practice('项目概况、立项依据、绩效目标各有内容，不互相照搬')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    for (const located of view.targets('project'))
      for (const [field, copied] of pairs) {
        const [text, original] = [located.record[field], located.record[copied]]
        if (!text || !original) continue
        const core = fold(text.value).replace(punctuation, '')
        if (core === '' || core !== fold(original.value).replace(punctuation, '')) continue
        yield {
          spots: [formSpot(located, text.place), formSpot(located, original.place)],
          facts: { field: titles[field], copied: titles[copied] },
        }
        break
      }
  },
  message: (facts) => `${facts.field}与${facts.copied}完全相同`,
  remedy: (facts) => `按项目实际填写${facts.field}`,
})
