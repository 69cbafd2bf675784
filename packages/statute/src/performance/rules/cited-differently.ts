import type { Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { foldedText, formSpot } from '../indicator-rows'

/** A document by its title, with its number in brackets behind it. */
const citation = /《([^《》]{8,})》\(?(\p{Script=Han}{1,12})[〔[(](20\d\d)[〕\])](\d+)号/gu

/** 《某委员会关于…的通知》 and 《关于…的通知》 are one. */
const issuerInTitle = /^[^关]*(?=关于)/u

/** One document is cited under two numbers in one volume. */
export const citedDifferently = defineRule({
  id: 'performance/cited-differently',
  title: '同一文件的文号不一致',
  severity: 'hint',
  cites: [practice('引用文件应当名称和文号准确')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    const known = new Map<string, { number: string; spot: Spot }[]>()
    for (const located of view.targets())
      for (const field of ['overview', 'basis', 'goal'] as const) {
        const text = located.record[field]
        if (!text) continue
        for (const [, title = '', issuer = '', year = '', serial = ''] of foldedText(
          located.record,
          field,
        ).matchAll(citation)) {
          const number = `${issuer}〔${year}〕${serial}号`
          const spot = { ...formSpot(located, text.place), text: `《${title}》（${number}）` }
          const key = `${located.document.source}|${title.replace(issuerInTitle, '')}`
          const before = known.get(key)
          if (!before) known.set(key, [{ number, spot }])
          else if (!before.some((one) => one.number === number)) {
            const [first] = before
            before.push({ number, spot })
            if (first)
              yield {
                spots: [spot, first.spot],
                facts: { title, number, other: first.number, line: first.spot.place.line },
                root: `${located.document.source}/《${title}》`,
              }
          }
        }
      }
  },
  message: (facts) =>
    `《${facts.title}》的文号写为“${facts.number}”，第 ${facts.line} 行写为“${facts.other}”`,
  remedy: () => '核对文件原文的文号',
})
