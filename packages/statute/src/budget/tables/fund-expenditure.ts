import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { subjectLabels, unitLabels } from '../subject-labels'

/** 政府性基金预算支出表. */
export const fundExpenditure = defineTable({
  kind: 'fund-expenditure',
  titles: [['政府性基金', '支出', '表']],
  titlesExclude: ['收支', '绩效', '调整', '收入', '三公', '项目支出', '基本支出'],
  sides: 1,
  labels: [...subjectLabels, ...unitLabels],
  columns: [
    {
      key: 'previous',
      titles: ['上年预算数', '上年执行数', '上年决算数'],
    },
    {
      key: 'total',
      titles: ['总计', '合计', '小计', '本年预算数', '本年政府性基金预算财政拨款支出', '本年支出合计'],
      sum: ['basic', 'project'],
    },
    { key: 'basic', titles: ['基本支出', '基本支出小计', '基本支出合计'] },
    { key: 'project', titles: ['项目支出', '项目支出小计', '项目支出合计'] },
  ],
  required: [['total']],
  codes: ['fund', 'function'],
  cites: [practice('部门预算公开的政府性基金预算支出表，无此项收支的空表列示并说明')],
})
