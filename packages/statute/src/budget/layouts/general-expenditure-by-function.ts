import { tableLayout } from '../../layout'

export const generalExpenditureByFunction = tableLayout({
  kind: 'general-expenditure-by-function',
  labels: [
    { field: 'code', header: ['功能分类科目', '科目编码'] },
    { field: 'name', header: ['功能分类科目', '科目名称'] },
  ],
  columns: {
    previous: ['{last}预算数'],
    total: ['{year}预算数', '总计'],
    basic: ['{year}预算数', '基本支出'],
    personnel: ['{year}预算数', '人员经费'],
    operating: ['{year}预算数', '日常公用经费'],
    project: ['{year}预算数', '项目支出'],
  },
})
