import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { subjectLabels, unitLabels } from '../subject-labels'

/** 一般公共预算财政拨款支出预算表. */
export const generalExpenditureByFunction = defineTable({
  kind: 'general-expenditure-by-function',
  titles: [
    ['一般公共预算', '支出', '表'],
    ['财政拨款支出', '表'],
    ['一般公共预算支出', '表'],
  ],
  titlesExclude: [
    '基本支出',
    '三公',
    '收支',
    '政府性基金',
    '国有资本',
    '绩效',
    '调整',
    '经济分类',
    '项目支出',
    '收入',
    '采购',
    '机关运行',
  ],
  sides: 1,
  labels: [...subjectLabels, ...unitLabels],
  columns: [
    {
      key: 'previous',
      titles: ['上年预算数', '上年执行数', '上年预算执行数', '上年决算数', '上年预算', '上年'],
    },
    {
      key: 'total',
      titles: ['总计', '合计', '小计', '本年预算数', '本年支出合计', '支出合计', '本年预算数合计'],
      sum: ['basic', 'project'],
    },
    { key: 'basic', titles: ['基本支出', '基本支出小计', '基本支出合计'], sum: ['personnel', 'operating'] },
    { key: 'personnel', titles: ['人员经费', '基本支出人员经费', '人员支出', '人员类'] },
    {
      key: 'operating',
      titles: ['日常公用经费', '公用经费', '基本支出日常公用经费', '基本支出公用经费', '公用支出', '运转类'],
    },
    { key: 'project', titles: ['项目支出', '项目支出小计', '项目支出合计'] },
  ],
  required: [['total']],
  codes: ['function'],
  cites: [practice('部门预算公开的一般公共预算财政拨款支出预算表，按功能分类列至项级')],
})
