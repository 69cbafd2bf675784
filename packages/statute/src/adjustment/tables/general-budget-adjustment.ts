import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { adjustedTitles, approvedTitles } from '../adjustment-columns'
import { sideLabels } from '../../budget/subject-labels'

/** 一般公共预算收支总表 of an adjustment: approved, one column per source of the adjustment, adjusted. */
export const generalBudgetAdjustment = defineTable({
  kind: 'general-budget-adjustment',
  titles: [
    ['一般公共预算', '收支', '表'],
    ['一般公共预算', '调整', '表'],
  ],
  titlesExclude: ['财政拨款', '绩效', '政府性基金', '部门', '三公'],
  sides: 2,
  labels: sideLabels,
  columns: [
    { key: 'approved', titles: approvedTitles },
    { key: 'adjusted', titles: adjustedTitles, sum: ['approved', '*'] },
  ],
  openColumns: { after: 'approved', before: 'adjusted' },
  required: [['approved', 'adjusted']],
  codes: ['function', 'revenue'],
  cites: [practice('预算调整方案的一般公共预算收支总表，人大批准数加各项调整等于预算调整数')],
})
