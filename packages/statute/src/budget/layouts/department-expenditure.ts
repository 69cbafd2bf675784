import { tableLayout } from '../../layout'

export const departmentExpenditure = tableLayout({
  kind: 'department-expenditure',
  labels: [
    { field: 'code', header: ['科目编码'] },
    { field: 'name', header: ['科目名称'] },
  ],
  columns: {
    total: ['合计'],
    basic: ['基本支出'],
    project: ['项目支出'],
    payUpward: ['上缴上级支出'],
    operation: ['事业单位经营支出'],
    subsidyDownward: ['对附属单位补助支出'],
  },
})
