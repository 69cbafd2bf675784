import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { entryKey, entryLabel, entrySpot, type Matched } from '../matching'

/** Two entries of one list with the same name and department. */
export const listedTwice = defineRule({
  id: 'catalogue/listed-twice',
  title: '目录重复列出项目',
  severity: 'error',
  cites: [practice('一个项目在目录中只列一次')],
  needs: '项目目录',
  notCheckable: (view) => (view.contents().length > 0 ? null : '没有项目目录'),
  *check(view) {
    for (const contents of view.contents()) {
      const known = new Map<string, Matched>()
      for (const entry of contents.record.entries) {
        const matched: Matched = { ...contents, entry, form: null, repeats: false }
        const key = entryKey(entry)
        const earlier = known.get(key)
        if (!earlier) {
          known.set(key, matched)
          continue
        }
        if (entry.department === null && entry.amount === null) continue
        yield {
          spots: [entrySpot(matched), entrySpot(earlier)],
          facts: {
            entry: entryLabel(matched),
            earlier: entryLabel(earlier),
            earlierLine: earlier.entry.place.line,
          },
        }
      }
    }
  },
  message: (facts) => `目录${facts.entry}与第 ${facts.earlierLine} 行${facts.earlier}重复`,
  remedy: () => '删去重复的一项，或者用名称区分',
})
