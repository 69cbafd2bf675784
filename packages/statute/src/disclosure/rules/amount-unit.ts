import type { Statement } from '@heng/domain/records/statement'
import type { Located, Spot } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { budgetLaw } from '../../law/budget-law'
import { ministryDocument } from '../../law/ministry-document'

const printsUnit = /单位[:：]|[（(](?:人民币)?(?:亿|百万|万|千)?元[）)]|金额单位/u

/** So many lines above a table a unit still belongs to it. */
const reach = 5

/** The unit may stand above the title, or, over several pages, above a later page only. */
const isAboveOrInside = ({ document, record }: Located<Statement>): boolean => {
  const [first, last] = [record.place.line - reach, record.rows.at(-1)?.place.line ?? record.place.line]
  return document.headings.some(
    ({ place, text }) => place.line >= first && place.line <= last && printsUnit.test(text),
  )
}

const isWithoutUnit = (at: Located<Statement>): boolean =>
  at.record.printedUnit === null &&
  !printsUnit.test(at.record.title) &&
  !at.record.columns.some(({ title }) => printsUnit.test(title)) &&
  !isAboveOrInside(at)

/** Every table prints the unit of its amounts. */
export const amountUnit = defineRule({
  id: 'disclosure/amount-unit',
  title: '表格注明金额单位',
  severity: 'warning',
  cites: [budgetLaw(19), ministryDocument('财预〔2016〕143号')],
  needs: '预算表',
  notCheckable: (view) => (view.statements().length > 0 ? null : '没有预算表'),
  *check(view) {
    const missing = view.statements().filter(isWithoutUnit)
    const [first, ...others] = missing.map(
      ({ document, record }): Spot => ({ document, record, place: record.place }),
    )
    if (first)
      yield {
        spots: [first, ...others],
        facts: { tables: missing.map(({ record }) => record.title), count: missing.length },
      }
  },
  message: (facts) => `${facts.count} 张表没有注明金额单位：${facts.tables.join('、')}`,
  remedy: () => '在表头右上方注明“单位：万元”',
})
