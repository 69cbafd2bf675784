import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { adjustedTitles, approvedTitles } from '../adjustment-columns'
import { sideLabels } from '../../budget/subject-labels'

/** 政府性基金预算收支调整表. */
export const fundBudgetAdjustment = defineTable({
  kind: 'fund-budget-adjustment',
  titles: [
    ['政府性基金', '收支', '表'],
    ['政府性基金', '调整', '表'],
  ],
  titlesExclude: ['财政拨款', '绩效', '部门', '三公'],
  sides: 2,
  labels: sideLabels,
  columns: [
    { key: 'approved', titles: approvedTitles },
    {
      key: 'previousAdjusted',
      titles: ['上次调整预算数', '前次调整预算数', '已调整预算数', '月调整预算数', '第一次调整预算数'],
    },
    {
      key: 'change',
      titles: ['本次增减额', '增减额', '调整数', '本次调整额', '本次调整数', '增减数', '调整额'],
    },
    {
      key: 'adjusted',
      titles: adjustedTitles,
      sum: ['previousAdjusted', 'change'],
      sumOtherwise: ['approved', 'change'],
    },
  ],
  required: [['change', 'adjusted']],
  codes: ['fund', 'revenue'],
  cites: [practice('预算调整方案的政府性基金预算收支调整表，上次调整预算数加本次增减额等于本次调整预算数')],
})
