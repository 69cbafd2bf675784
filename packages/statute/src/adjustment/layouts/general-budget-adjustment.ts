import { tableLayout } from '../../layout'

export const generalBudgetAdjustment = tableLayout({
  kind: 'general-budget-adjustment',
  labels: [{ field: 'name', header: ['项目'] }],
  columns: { approved: ['人大批准数'], adjusted: ['预算调整数'] },
  marks: { revenue: ['一、', '①', '其中：', ''], expenditure: ['一、', '1.', '其中：'] },
})
