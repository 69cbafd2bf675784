import { tableLayout } from '../../layout'

export const departmentBalance = tableLayout({
  kind: 'department-balance',
  labels: [{ field: 'name', header: ['项目'] }],
  columns: { budget: ['预算数'] },
  marks: { revenue: ['一、', '（一）'], expenditure: ['一、', '（一）'] },
})
