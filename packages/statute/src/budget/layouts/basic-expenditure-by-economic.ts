import { tableLayout } from '../../layout'

export const basicExpenditureByEconomic = tableLayout({
  kind: 'basic-expenditure-by-economic',
  labels: [
    { field: 'code', header: ['经济分类科目', '科目编码'] },
    { field: 'name', header: ['经济分类科目', '科目名称'] },
  ],
  columns: {
    total: ['{year}基本支出', '总计'],
    personnel: ['{year}基本支出', '人员经费'],
    operating: ['{year}基本支出', '日常公用经费'],
  },
})
