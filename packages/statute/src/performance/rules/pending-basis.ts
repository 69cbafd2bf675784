import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { foldedText, formSpot } from '../indicator-rows'

const pending = /待印发|拟印发|尚未印发|待发文|待出台|拟出台|尚未出台|正在起草|正在制定/gu

/** What stands before it in the same clause names the document. */
const clauseBefore = /[^,。;、:]{0,20}$/u

/** A policy that has not been issued is given as the basis of a programme. */
export const pendingBasis = defineRule({
  id: 'performance/pending-basis',
  title: '立项依据尚未印发',
  severity: 'hint',
  cites: [practice('立项依据应当是已经生效的文件')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    for (const located of view.targets())
      for (const field of ['overview', 'basis'] as const) {
        const text = located.record[field]
        if (!text) continue
        const folded = foldedText(located.record, field)
        for (const match of folded.matchAll(pending)) {
          const words = `${clauseBefore.exec(folded.slice(0, match.index))?.[0] ?? ''}${match[0]}`
          yield { spots: [{ ...formSpot(located, text.place), text: words }], facts: { words } }
        }
      }
  },
  message: (facts) => `“${facts.words}”：依据的文件尚未印发`,
  remedy: () => '待文件印发后补充文号，或者改用现行依据',
})
