import type { HengDocument } from '@heng/domain/records/document'
import type { Statement } from '@heng/domain/records/statement'
import type { Breach, EditionView, Located } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { practice } from '../../law/practice'

type YearFacts = { where: string; stated: number; expected: number }

const yearOf = (view: EditionView, document: HengDocument): number | null =>
  document.fiscalYear ?? view.edition.fiscalYear

const years = (text: string, behind = ''): number[] =>
  [...text.matchAll(new RegExp(`(?<!\\d)(20\\d\\d)\\s*年${behind}`, 'gu'))].map((match) =>
    Number.parseInt(match[1] ?? '', 10),
  )

/** The year in the title of a table, else the year it was read with. */
const tableBreach = (at: Located<Statement>, expected: number): Breach<YearFacts>[] => {
  const [stated] = years(at.record.title)
  const found = stated ?? at.record.fiscalYear
  return found === null || found === expected
    ? []
    : [
        {
          spots: [{ ...at, place: { line: at.record.place.line } }],
          facts: { where: at.record.title, stated: found, expected },
        },
      ]
}

/** What stands behind the year in a column header; other words are mostly letters wrongly read. */
const headerWords = '(?:度|年初|预算|执行|决算|批准|调整|基本|安排)'

/** Column headers speak of the year or the one before. */
const columnBreach = (at: Located<Statement>, expected: number): Breach<YearFacts>[] => {
  for (const { title } of at.record.columns)
    for (const stated of years(title, headerWords))
      if (stated !== expected && stated !== expected - 1)
        return [
          {
            spots: [{ ...at, place: { line: at.record.place.line } }],
            facts: { where: `${at.record.title}的栏目“${title}”`, stated, expected },
            severity: 'warning',
          },
        ]
  return []
}

const budgetYear =
  /(?<!\d)(20\d\d)\s*年(?:度)?(?=年初预算|一般公共预算财政拨款|政府性基金预算|[“"]三公[”"]经费预算|部门预算|预算收入|预算支出)/gu
const comparedYear = /[比较与]\s*(20\d\d)\s*年(?:度)?(?:预算)?(?:数)?(?:增加|减少|增长|下降|持平|相比)/gu

/** Sentences that name this year's budget or compare with last year's. */
function* textBreaches(view: EditionView): Generator<Breach<YearFacts>> {
  for (const { document, record } of view.narratives()) {
    const expected = yearOf(view, document)
    if (expected === null) continue
    for (const { text, place } of record.paragraphs)
      for (const [pattern, wanted] of [
        [budgetYear, expected],
        [comparedYear, expected - 1],
      ] as const)
        for (const match of text.matchAll(pattern)) {
          const stated = Number.parseInt(match[1] ?? '', 10)
          // A budget sentence may compare: 与2023年部门预算相比.
          const compares = wanted === expected && /[比较与同]\s*$/u.test(text.slice(0, match.index))
          if (stated === wanted || compares) continue
          yield {
            spots: [
              { document, record, place, text: text.slice(Math.max(0, match.index - 10), match.index + 30) },
            ],
            facts: { where: `“${match[0].trim()}”`, stated, expected: wanted },
            severity: 'warning',
          }
        }
  }
}

/** Titles, headers and sentences speak of the year the document is about. */
export const yearMismatch = defineRule<YearFacts>({
  id: 'disclosure/year-mismatch',
  title: '年度一致',
  severity: 'error',
  cites: [budgetLaw(18), practice('公开资料的标题、表格和说明为同一预算年度')],
  needs: '写明年度的预算资料',
  notCheckable: (view) =>
    view.statements().some(({ document }) => yearOf(view, document) !== null) ? null : '没有写明年度的预算表',
  *check(view) {
    for (const at of view.statements()) {
      const expected = yearOf(view, at.document)
      if (expected === null) continue
      const found = tableBreach(at, expected)
      yield* found.length > 0 ? found : columnBreach(at, expected)
    }
    yield* textBreaches(view)
  },
  message: (facts) => `${facts.where}为 ${facts.stated} 年，应为 ${facts.expected} 年`,
  remedy: (facts) => `核对年度：改为 ${facts.expected} 年，或说明`,
})
