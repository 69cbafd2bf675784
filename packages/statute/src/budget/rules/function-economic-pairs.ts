import { checkBalance } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { functionEconomicPairs as pairs } from '../../parameters/function-economic-pairs'
import { arithmeticBreach, differenceNote } from '../../statement/arithmetic-breach'
import { codeTerms } from '../../statement/code-terms'
import { kindsMissing, statementSets } from '../../statement/statement-sets'

/** Social insurance and housing fund: the function item and the economic class of basic expenditure agree. */
export const functionEconomicPairs = defineRule({
  id: 'budget/function-economic-pairs',
  title: '社会保险缴费、住房公积金的功能科目与经济科目对应',
  severity: 'warning',
  cites: [practice('基本支出中社会保险缴费和住房公积金的功能科目与经济科目金额一致')],
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
      for (const pair of pairs) {
        const left = codeTerms(byFunction, pair.functions, 'basic')
        const right = codeTerms(byEconomic, pair.economic, 'total')
        if (left.length === 0 || right.length === 0) continue
        const check = checkBalance({ left, right })
        if (check.outcome === 'exact') continue
        yield arithmeticBreach(
          check,
          byFunction.record.amountUnit,
          { item: pair.name, functions: pair.functions.join('、'), economic: pair.economic.join('、') },
          'warning',
        )
      }
    }
  },
  message: (facts, variant) =>
    `${facts.item}：功能科目 ${facts.functions} 的基本支出为 ${facts.stated}，经济科目 ${facts.economic} 为 ${facts.computed}，相差 ${facts.difference}${differenceNote(facts, variant)}`,
  remedy: (facts) => `核对${facts.item}的功能科目与经济科目；确有其他来源或用途的，请说明`,
})
