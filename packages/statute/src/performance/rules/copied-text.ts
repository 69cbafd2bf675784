import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { fold } from '@heng/domain/fold'
import type { Breach, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { foldedText, formSpot, type TextField } from '../indicator-rows'

type CopyFacts = { field: string; copied: string }

const titles = { name: '项目名称', overview: '项目概况', basis: '立项依据', goal: '绩效目标' } as const
const pairs = [
  ['overview', 'name'],
  ['basis', 'name'],
  ['goal', 'name'],
  ['basis', 'overview'],
  ['goal', 'overview'],
] as const

const punctuation = /[\p{P}\p{S}]/gu

/** Of a long text so many characters, and such a share (%) of the longer one, make it a copy. */
const longText = 60
const copiedShare = 80
/** The last words of a copied text are often other ones. */
const ending = 6

/** 'whole': equal but for punctuation; 'mostly': one long text holds the other and little more. */
const copies = (left: string, right: string): 'whole' | 'mostly' | null => {
  if (left === right) return 'whole'
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left]
  if (shorter.length < longText || shorter.length * 100 < longer.length * copiedShare) return null
  return longer.includes(shorter.slice(0, -ending)) ? 'mostly' : null
}

const core = (record: PerformanceTarget, field: TextField): string =>
  foldedText(record, field).replace(punctuation, '')

/** Texts of very unequal length are no copies; most pairs need no closer look. */
const comparable = (record: PerformanceTarget, field: TextField, copied: TextField): boolean => {
  const [left, right] = [foldedText(record, field).length, foldedText(record, copied).length]
  return Math.min(left, right) * 2 >= Math.max(left, right)
}

/** A general phrase may serve two programmes; a described programme is one. */
const describing = 20

const departmentOf = ({ record }: Located<PerformanceTarget>): string =>
  fold(record.department?.value.name ?? '')

/**
 * An overview that stands word for word in the form of one other department. Three and more with one text are a
 * programme that all of them run alike.
 */
const copiedElsewhere = function* (
  forms: readonly Located<PerformanceTarget>[],
): Iterable<Breach<CopyFacts>> {
  const alike = new Map<string, Located<PerformanceTarget>[]>()
  for (const located of forms) {
    const text = foldedText(located.record, 'overview')
    if (text.length < describing) continue
    const key = `${located.document.source}|${text}`
    const group = alike.get(key)
    if (group) group.push(located)
    else alike.set(key, [located])
  }
  for (const [earlier, later, ...others] of alike.values()) {
    if (!earlier || !later || others.length > 0 || departmentOf(earlier) === departmentOf(later)) continue
    yield {
      spots: [
        formSpot(later, later.record.overview?.place),
        formSpot(earlier, earlier.record.overview?.place),
      ],
      facts: { field: titles.overview, copied: `“${earlier.record.name?.value ?? ''}”的${titles.overview}` },
      variant: 'elsewhere',
      severity: 'hint',
    }
  }
}

/** A text of a form that only repeats another: the goal the overview, the overview the name. */
export const copiedText = defineRule({
  id: 'performance/copied-text',
  title: '文字照搬',
  severity: 'warning',
  cites: [practice('项目概况、立项依据、绩效目标各有内容，不互相照搬')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    yield* copiedElsewhere(view.targets('project'))
    for (const located of view.targets('project'))
      for (const [field, copied] of pairs) {
        const [text, original] = [located.record[field], located.record[copied]]
        if (!text || !original) continue
        if (!comparable(located.record, field, copied)) continue
        const how = copies(core(located.record, field), core(located.record, copied))
        if (how === null) continue
        yield {
          spots: [formSpot(located, text.place), formSpot(located, original.place)],
          facts: { field: titles[field], copied: titles[copied] },
          ...(how === 'whole' ? {} : { variant: 'mostly', severity: 'hint' as const }),
        }
        break
      }
  },
  message: (facts, variant) =>
    `${facts.field}与${facts.copied}${variant === 'mostly' ? '大部分' : '完全'}相同`,
  remedy: (facts) => `按项目实际填写${facts.field}`,
})
