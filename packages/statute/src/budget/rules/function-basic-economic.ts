import { checkIdentity } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { budgetLawRegulations } from '../../law/budget-law-regulations'
import { ministryDocument } from '../../law/ministry-document'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { kindsMissing, statementSets } from '../../statement/statement-sets'
import { totalTerm } from '../../statement/total-term'

/** What the two tables print in common: column by function, column by economic class. */
const columns = [
  { byFunction: 'basic', byEconomic: 'total', name: '基本支出' },
  { byFunction: 'personnel', byEconomic: 'personnel', name: '人员经费' },
  { byFunction: 'operating', byEconomic: 'operating', name: '公用经费' },
] as const

/** Basic expenditure by function = basic expenditure by economic class; personnel and operating likewise. */
export const functionBasicEconomic = defineRule({
  id: 'budget/function-basic-economic',
  title: '基本支出功能分类与经济分类一致',
  severity: 'error',
  cites: [budgetLawRegulations(40), ministryDocument('财预〔2016〕143号')],
  needs: '一般公共预算支出表与基本支出表',
  notCheckable: (view) =>
    kindsMissing(view, {
      'general-expenditure-by-function': '一般公共预算支出表',
      'basic-expenditure-by-economic': '一般公共预算基本支出表',
    }),
  *check(view) {
    for (const set of statementSets(view)) {
      const byFunction = set.of('general-expenditure-by-function')
      const byEconomic = set.of('basic-expenditure-by-economic')
      if (!byFunction || !byEconomic) continue
      for (const column of columns) {
        const stated = totalTerm(byFunction, column.byFunction)
        const check = checkIdentity({
          total: stated,
          parts: [totalTerm(byEconomic, column.byEconomic)],
        })
        if (check === null || check.outcome === 'exact') continue
        yield arithmeticBreach(check, byFunction.record.amountUnit, { item: column.name })
      }
    }
  },
  message: (facts, variant) =>
    `${facts.item}：按功能分类合计 ${facts.stated}，按经济分类合计 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对两张表的${facts.item}合计，使其一致`,
})
