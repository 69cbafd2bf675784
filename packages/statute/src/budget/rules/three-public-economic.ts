import { amountText, checkBalance } from '@heng/engine/identity'
import type { Breach } from '@heng/engine/rule'
import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { practice } from '../../law/practice'
import { threePublicEconomic as parts } from '../../parameters/three-public-economic'
import { codeTerms } from '../../statement/code-terms'
import { kindsMissing, type StatementSet, statementSets } from '../../statement/statement-sets'
import { totalTerm } from '../../statement/total-term'

type ThreePublicFacts = { item: string; economic: string; stated: string; basic: string; remainder: string }

function* breaches(set: StatementSet): Generator<Breach<ThreePublicFacts>> {
  const table = set.of('three-public')
  const byEconomic = set.of('basic-expenditure-by-economic')
  if (!table || !byEconomic) return
  for (const { column, name, economic } of parts) {
    const stated = totalTerm(table, `current.${column}`)
    const basic = codeTerms(byEconomic, economic, 'total')
    if (!stated || basic.length === 0) continue
    const check = checkBalance({ left: [stated], right: basic })
    if (check.outcome === 'exact') continue
    const unit = table.record.amountUnit
    yield {
      spots: [stated, ...basic],
      facts: {
        item: name,
        economic: basic.map(({ label }) => label.split('/')[0] ?? '').join('、'),
        stated: amountText(check.stated, unit),
        basic: amountText(check.computed, unit),
        remainder: amountText(check.difference, unit),
      },
      ...(check.outcome === 'rounding'
        ? { variant: 'rounding' }
        : check.difference > 0
          ? { variant: 'beyond-basic', severity: 'hint' }
          : { identity: check.identity }),
    }
  }
}

/** A part of “三公” is at least what basic expenditure shows of it; more is paid from projects no table names. */
export const threePublicEconomic = defineRule<ThreePublicFacts>({
  id: 'budget/three-public-economic',
  title: '“三公”经费与基本支出对应科目',
  severity: 'warning',
  cites: [ministryDocument('财预〔2016〕143号'), practice('“三公”经费不小于基本支出中相应经济科目的金额')],
  needs: '“三公”经费表与一般公共预算基本支出表',
  notCheckable: (view) =>
    kindsMissing(view, {
      'three-public': '“三公”经费表',
      'basic-expenditure-by-economic': '一般公共预算基本支出表',
    }),
  *check(view) {
    for (const set of statementSets(view)) yield* breaches(set)
  },
  message: (facts, variant) =>
    variant === 'beyond-basic'
      ? `${facts.item} ${facts.stated}，基本支出中只有 ${facts.basic}，其余 ${facts.remainder} 在项目支出中，没有表格列示`
      : `${facts.item}在“三公”经费表中为 ${facts.stated}，小于基本支出“${facts.economic}”的 ${facts.basic}，相差 ${facts.remainder}`,
  remedy: (facts, variant) =>
    variant === 'beyond-basic'
      ? `说明${facts.item}中由项目支出安排的部分`
      : `核对${facts.item}：“三公”经费应包括基本支出中的“${facts.economic}”`,
})
