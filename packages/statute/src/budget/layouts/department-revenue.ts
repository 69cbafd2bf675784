import { tableLayout } from '../../layout'
import { sourceHeaders } from '../source-headers'

export const departmentRevenue = tableLayout({
  kind: 'department-revenue',
  labels: [
    { field: 'code', header: ['科目编码'] },
    { field: 'name', header: ['科目名称'] },
  ],
  columns: sourceHeaders,
})
