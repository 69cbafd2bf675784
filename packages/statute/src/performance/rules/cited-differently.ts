import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Located, Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { withoutTargets } from '../evaluable'
import { foldedText, formSpot } from '../indicator-rows'

/** A document by its title, with its number in brackets behind it. */
const citation = /《([^《》]{8,})》\(?(\p{Script=Han}{1,12})[〔[(](20\d\d)[〕\])](\d+)号/gu

/** 《某委员会关于…的通知》 and 《关于…的通知》 are one. */
const issuerInTitle = /^[^关]*(?=关于)/u

type Cited = { title: string; issuer: string; serial: string; spot: Spot }

const citedIn = function* (located: Located<PerformanceTarget>): Iterable<Cited> {
  for (const field of ['overview', 'basis', 'goal'] as const) {
    const place = located.record[field]?.place
    if (!place) continue
    for (const match of foldedText(located.record, field).matchAll(citation)) {
      const [, title = '', issuer = '', year = '', number = ''] = match
      const serial = `〔${year}〕${number}号`
      const spot = { ...formSpot(located, place), text: `《${title}》（${issuer}${serial}）` }
      yield { title, issuer, serial, spot }
    }
  }
}

/** Titles that differ by the issuer may be two documents, unless half of the number agrees. */
const sameDocument = (left: Cited, right: Cited): boolean =>
  left.title === right.title || left.issuer === right.issuer || left.serial === right.serial

/** One document is cited under two numbers in one volume. */
export const citedDifferently = defineRule({
  id: 'performance/cited-differently',
  title: '同一文件的文号不一致',
  severity: 'hint',
  cites: [practice('引用文件应当名称和文号准确')],
  needs: '绩效目标表',
  notCheckable: withoutTargets,
  *check(view) {
    const known = new Map<string, Cited[]>()
    for (const located of view.targets())
      for (const cited of citedIn(located)) {
        const key = `${located.document.source}|${cited.title.replace(issuerInTitle, '')}`
        const before = known.get(key) ?? []
        if (before.some(({ issuer, serial }) => issuer === cited.issuer && serial === cited.serial)) continue
        const other = before.find((one) => sameDocument(one, cited))
        known.set(key, [...before, cited])
        if (other)
          yield {
            spots: [cited.spot, other.spot],
            facts: {
              title: cited.title,
              number: `${cited.issuer}${cited.serial}`,
              other: `${other.issuer}${other.serial}`,
              line: other.spot.place.line,
            },
            root: key,
          }
      }
  },
  message: (facts) =>
    `《${facts.title}》的文号写为“${facts.number}”，第 ${facts.line} 行写为“${facts.other}”`,
  remedy: () => '核对文件原文的文号',
})
