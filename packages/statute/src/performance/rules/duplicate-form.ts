import { fold } from '@heng/domain/fold'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { foldedText, formSpot, rowsOf } from '../indicator-rows'

/** Two or three common indicators do not make a copy. */
const fewestIndicators = 3

const indicatorsOf = (located: Located<PerformanceTarget>): string =>
  rowsOf(located)
    .map(({ name, operator, value, unit }) => `${name}|${operator}|${value}|${unit}`)
    .join('\n')

const identityOf = ({ record }: Located<PerformanceTarget>): string =>
  `${foldedText(record, 'name')}|${fold(record.department?.value.name ?? '')}`

const textsOf = ({ record }: Located<PerformanceTarget>): string =>
  `${foldedText(record, 'overview')}\n${foldedText(record, 'goal')}`

const amountOf = ({ record }: Located<PerformanceTarget>): string => record.budget.total?.value.printed ?? ''

/** How two forms repeat one another: null where they are two programmes. */
const repetition = (
  left: Located<PerformanceTarget>,
  right: Located<PerformanceTarget>,
): 'copy' | 'content' | 'name' | null => {
  const sameName = identityOf(left) === identityOf(right) && left.record.name !== null
  const sameIndicators = rowsOf(left).length >= fewestIndicators && indicatorsOf(left) === indicatorsOf(right)
  const sameTexts = textsOf(left) === textsOf(right)
  if (sameName && sameIndicators && (sameTexts || amountOf(left) === amountOf(right))) return 'copy'
  if (sameIndicators && sameTexts && left.record.goal !== null) return 'content'
  return sameName ? 'name' : null
}

/** Forms that could repeat one another share a name or all their indicators. */
const candidates = (
  forms: readonly Located<PerformanceTarget>[],
): Map<string, Located<PerformanceTarget>[]> => {
  const groups = new Map<string, Located<PerformanceTarget>[]>()
  for (const form of forms)
    for (const key of [`名称 ${identityOf(form)}`, `指标 ${indicatorsOf(form)}`]) {
      const group = groups.get(key)
      if (group) group.push(form)
      else groups.set(key, [form])
    }
  return groups
}

/** Two forms of one volume with the same content, or with one name and different content. */
export const duplicateForm = defineRule({
  id: 'performance/duplicate-form',
  title: '目标表重复',
  severity: 'error',
  cites: [practice('一个项目在一册中只编报一张目标表')],
  needs: '同一册中两张以上的项目绩效目标表',
  notCheckable: (view) => (view.targets('project').length > 1 ? null : '不足两张项目绩效目标表'),
  *check(view) {
    const reported = new Set<Located<PerformanceTarget>>()
    for (const [, forms] of candidates(view.targets('project')))
      for (const [at, form] of forms.entries()) {
        if (reported.has(form)) continue
        const earlier = forms
          .slice(0, at)
          .map((one) => ({ one, how: one.document === form.document ? repetition(one, form) : null }))
          .filter(({ how }) => how !== null)
          .sort((left, right) => (left.how === 'copy' ? 0 : 1) - (right.how === 'copy' ? 0 : 1))[0]
        if (!earlier || earlier.how === null) continue
        reported.add(form)
        yield {
          spots: [formSpot(form), formSpot(earlier.one)],
          facts: {
            name: form.record.name?.value ?? '',
            seq: form.record.seq?.value ?? null,
            earlierName: earlier.one.record.name?.value ?? '',
            earlierSeq: earlier.one.record.seq?.value ?? null,
            earlierLine: earlier.one.record.place.line,
            sameTexts: textsOf(form) === textsOf(earlier.one),
          },
          ...(earlier.how === 'copy' ? {} : { variant: earlier.how, severity: 'warning' as const }),
        }
      }
  },
  message: (facts, variant) => {
    const earlier = `第 ${facts.earlierLine} 行${facts.earlierSeq === null ? '' : `序号 ${facts.earlierSeq} `}“${facts.earlierName}”`
    if (variant === 'name') return `“${facts.name}”与${earlier}同名同部门而内容不同`
    if (variant === 'content') return `“${facts.name}”的目标和指标与${earlier}完全相同`
    return `“${facts.name}”与${earlier}重复${facts.sameTexts ? '' : '（个别文字不同）'}`
  },
  remedy: (_, variant) =>
    variant === 'name' ? '核对是否为同一项目；不是的，用名称区分' : '删去重复的一张，或者按项目实际编报',
})
