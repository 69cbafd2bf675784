import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { formSpot } from '../indicator-rows'

/** The same two to four characters twice in a row; 一项一项 and 每人每人 are said on purpose,
 * and the name of a place may follow itself (中共某市委某市人民政府). */
const doubled = /((?![一每])[\p{Script=Han}]{2,4})\1/gu
const deliberate = /每|(.)\1|[省市区县委局]$/u

/** A word is written twice in a row. */
export const doubledWords = defineRule({
  id: 'performance/doubled-words',
  title: '词语重复',
  severity: 'hint',
  cites: [practice('报出的目标表应当经过校对')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    for (const located of view.targets())
      for (const field of ['name', 'overview', 'basis', 'goal'] as const) {
        const text = located.record[field]
        if (!text) continue
        for (const [words, word = ''] of text.value.matchAll(doubled))
          if (!deliberate.test(word))
            yield { spots: [{ ...formSpot(located, text.place), text: words }], facts: { words, word } }
      }
  },
  message: (facts) => `“${facts.words}”中“${facts.word}”重复`,
  remedy: () => '删去重复的词语',
})
