import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { sideLabels } from '../subject-labels'

/** 财政拨款收支总表. */
export const fiscalAppropriationSummary = defineTable({
  kind: 'fiscal-appropriation-summary',
  titles: [
    ['财政拨款收支', '表'],
    ['财政拨款收入支出', '表'],
    ['财政拨款', '收支', '总表'],
    ['财政拨款', '收支', '总体情况表'],
    ['财政拨款', '收支', '总体表'],
  ],
  titlesExclude: ['绩效', '决算说明', '三公'],
  sides: 2,
  labels: sideLabels,
  columns: [
    {
      key: 'budget',
      side: 'revenue',
      titles: ['预算数', '本年预算数', '年初预算数', '本年预算', '金额', '预算金额'],
    },
    {
      key: 'total',
      side: 'expenditure',
      titles: ['合计', '总计', '小计', '预算数', '本年预算数', '金额'],
      sum: ['generalPublic', 'governmentFund', 'stateCapital'],
    },
    {
      key: 'generalPublic',
      side: 'expenditure',
      titles: ['一般公共预算', '一般公共预算财政拨款', '一般公共预算拨款', '一般公共预算资金'],
    },
    {
      key: 'governmentFund',
      side: 'expenditure',
      titles: [
        '政府性基金预算',
        '政府性基金预算财政拨款',
        '政府性基金预算拨款',
        '政府性基金',
        '政府性基金预算资金',
      ],
    },
    {
      key: 'stateCapital',
      side: 'expenditure',
      titles: [
        '国有资本经营预算',
        '国有资本经营预算财政拨款',
        '国有资本经营预算拨款',
        '国有资本经营预算资金',
        '国有资本经营收入',
      ],
    },
  ],
  required: [['budget', 'total']],
  cites: [practice('部门预算公开的财政拨款收支总表，收入按资金来源、支出按功能分类类级列示')],
})
