import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { subjectLabels, unitLabels } from '../subject-labels'

/** 一般公共预算财政拨款基本支出预算表. */
export const basicExpenditureByEconomic = defineTable({
  kind: 'basic-expenditure-by-economic',
  titles: [
    ['一般公共预算', '基本支出', '表'],
    ['财政拨款', '基本支出', '表'],
    ['基本支出', '经济分类', '表'],
  ],
  titlesExclude: ['三公', '政府性基金', '国有资本', '绩效', '调整', '收支'],
  sides: 1,
  labels: [...subjectLabels, ...unitLabels],
  columns: [
    {
      key: 'total',
      titles: ['总计', '合计', '小计', '基本支出合计', '本年基本支出合计', '本年预算数', '本年基本支出'],
      sum: ['personnel', 'operating'],
    },
    { key: 'personnel', titles: ['人员经费', '人员支出', '基本支出人员经费'] },
    { key: 'operating', titles: ['日常公用经费', '公用经费', '公用支出', '基本支出公用经费'] },
  ],
  required: [['total']],
  codes: ['economic'],
  cites: [practice('部门预算公开的一般公共预算财政拨款基本支出预算表，按部门预算支出经济分类列至款级')],
})
