import { tableLayout } from '../../layout'

export const fundBudgetAdjustment = tableLayout({
  kind: 'fund-budget-adjustment',
  labels: [{ field: 'name', header: ['项目'] }],
  columns: {
    approved: ['年初人大批准数'],
    previousAdjusted: ['上次调整预算数'],
    change: ['本次增减额'],
    adjusted: ['本次调整预算数'],
  },
  marks: { revenue: ['一、', '其中：'], expenditure: ['一、', '其中：'] },
})
