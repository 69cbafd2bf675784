import { tableLayout } from '../../layout'

export const fundExpenditure = tableLayout({
  kind: 'fund-expenditure',
  labels: [
    { field: 'code', header: ['科目编码'] },
    { field: 'name', header: ['科目名称'] },
  ],
  columns: {
    previous: ['{last}预算数'],
    total: ['本年政府性基金预算财政拨款支出', '总计'],
    basic: ['本年政府性基金预算财政拨款支出', '基本支出'],
    project: ['本年政府性基金预算财政拨款支出', '项目支出'],
  },
})
