import { amountText } from '@heng/engine/identity'
import { defineRule } from '../../define'
import { practice } from '../../law/practice'
import { codeTerms } from '../../statement/code-terms'
import { rowLabel } from '../../statement/row-role'

/** 资本性支出（基本建设）: investment arranged by the development and reform department. */
const construction = '309'

/** Basic construction is never basic expenditure. */
export const capitalInBasic = defineRule({
  id: 'budget/capital-in-basic',
  title: '基本支出中列有基本建设支出',
  severity: 'warning',
  cites: [practice('资本性支出（基本建设）反映发展改革部门安排的基本建设投资，属于项目支出')],
  needs: '一般公共预算基本支出表',
  notCheckable: (view) =>
    view.statements('basic-expenditure-by-economic').length > 0 ? null : '没有一般公共预算基本支出表',
  *check(view) {
    for (const at of view.statements('basic-expenditure-by-economic')) {
      const rows = at.record.rows.filter((row) => row.code?.value.startsWith(construction))
      const codes = rows.flatMap((row) => row.code?.value ?? [])
      const [first, ...others] = codeTerms(at, codes, 'total').filter(({ amount }) => amount !== 0)
      if (first)
        yield {
          spots: [first, ...others],
          facts: {
            items: rows.map(rowLabel).join('、'),
            amount: amountText(first.amount, at.record.amountUnit),
          },
        }
    }
  },
  message: (facts) => `基本支出中列有“${facts.items}”${facts.amount}`,
  remedy: () => '办公设备等购置改列 310 资本性支出；基本建设支出列项目支出',
})
