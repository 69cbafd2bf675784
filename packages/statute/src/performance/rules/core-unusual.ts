import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { thresholdsOf } from '../../parameters/own-numbers'
import { withoutColumn } from '../evaluable'
import { formSpot, rootOf, rowsOf } from '../indicator-rows'

/** A form whose number of core indicators is not that of nearly all forms of its volume. */
export const coreUnusual = defineRule({
  id: 'performance/core-unusual',
  title: '核心指标个数与全册不一致',
  severity: 'hint',
  cites: [practice('同一册目标表确定核心指标的口径应当一致')],
  needs: '带“是否核心”的绩效目标表',
  notCheckable: withoutColumn('core'),
  *check(view) {
    const { usualShare } = thresholdsOf(view.edition)
    for (const document of view.edition.documents) {
      const forms = view.targets('project').flatMap((located) => {
        if (located.document !== document) return []
        const marked = rowsOf(located).filter(({ indicator }) => indicator.core !== null)
        const cores = marked.filter(({ indicator }) => indicator.core?.value === true).length
        return marked.length > 0 ? [{ located, cores }] : []
      })
      const counts = new Map<number, number>()
      for (const { cores } of forms) counts.set(cores, (counts.get(cores) ?? 0) + 1)
      const [usual, times] = [...counts].sort(([, left], [, right]) => right - left)[0] ?? [0, 0]
      if (usual === 0 || forms.length < 10 || times * 100 < forms.length * usualShare) continue
      for (const { located, cores } of forms)
        if (cores !== usual && cores > 0)
          yield {
            spots: [formSpot(located)],
            facts: { cores, usual, forms: forms.length, alike: times },
            root: rootOf(located, '核心指标'),
          }
    }
  },
  message: (facts) =>
    `有 ${facts.cores} 个核心指标，全册 ${facts.forms} 张表中 ${facts.alike} 张为 ${facts.usual} 个`,
  remedy: (facts) => `核对核心指标的确定，全册通常为 ${facts.usual} 个`,
})
