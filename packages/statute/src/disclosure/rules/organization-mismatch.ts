import { fold } from '@heng/domain/fold'
import type { HengDocument } from '@heng/domain/records/document'
import type { Statement } from '@heng/domain/records/statement'
import type { EditionView, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { noDepartmentBudget } from '../department-budget'

const attachment = /^(?:附[件表]\s*\d*|表\s*[一二三四五六七八九十\d]+)[：:、.\s]*/u
const year = /20\d\d\s*年(?:度)?/gu
const tableWords =
  /(?:财政拨款|一般公共预算|政府性基金|国有资本|社会保险基金|部门(?:收|支|预算|整体)|单位(?:收|支|预算|整体)|政府采购|项目支出|基本支出|整体绩效|预算|收支|收入|支出|[“"]?三公)/u
const organizationEnd =
  /(?:局|委|会|办|部|院|中心|厅|处|校|学|社|所|队|站|馆|团|府|公司|办公室|街道|[镇乡区县市])$/u

/** The organization that the title of a table names, or null when it names none. */
const titleOrganization = (title: string): string | null => {
  const folded = fold(title.replace(attachment, '').replace(year, ''))
  const at = folded.search(tableWords)
  const name = at > 0 ? folded.slice(0, at) : ''
  return name.length >= 4 && organizationEnd.test(name) ? name : null
}

/** Whether the characters of one name occur in the other in their order. */
const abbreviates = (short: string, long: string): boolean => {
  let at = 0
  for (const character of long) if (character === short[at]) at += 1
  return at === short.length
}

type Named = { at: Located<Statement>; name: string }

const namedIn = (view: EditionView, document: HengDocument): Named[] =>
  view.statements().flatMap((at): Named[] => {
    const name = at.document === document ? titleOrganization(at.record.title) : null
    return name === null ? [] : [{ at, name }]
  })

/** The name most of a document's tables bear, when it is more than half of them. */
const usualName = (named: readonly Named[]): string | null => {
  const counts = new Map<string, number>()
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1)
  for (const [name, count] of counts) if (count * 2 > named.length && count > 1) return name
  return null
}

/** The tables of one document bear the name of one organization, written one way. */
export const organizationMismatch = defineRule({
  id: 'disclosure/organization-mismatch',
  title: '单位名称一致',
  severity: 'warning',
  cites: [ministryDocument('财预〔2016〕143号'), practice('公开资料的单位名称前后一致')],
  needs: '部门预算公开资料',
  notCheckable: noDepartmentBudget,
  *check(view) {
    for (const document of view.edition.documents) {
      const named = namedIn(view, document)
      const own = document.organization ? fold(document.organization.name) : null
      const usual = usualName(named)
      const expected = usual ?? own
      if (expected === null) continue
      for (const { at, name } of named) {
        if (name === expected || name === own) continue
        const spelling = abbreviates(name, expected) || abbreviates(expected, name)
        yield {
          spots: [{ ...at, place: { line: at.record.place.line } }],
          facts: { table: at.record.title, stated: name, expected },
          ...(spelling ? { variant: 'spelling' } : {}),
        }
      }
    }
  },
  message: (facts, variant) =>
    variant === 'spelling'
      ? `“${facts.table}”的单位名称写作“${facts.stated}”，与“${facts.expected}”不一致`
      : `“${facts.table}”的单位为“${facts.stated}”，本资料的单位为“${facts.expected}”`,
  remedy: (facts) => `统一写作“${facts.expected}”；确为其他单位的表，应移出`,
})
