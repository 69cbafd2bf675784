import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { sideLabels } from '../subject-labels'

/** 部门收支总表. */
export const departmentBalance = defineTable({
  kind: 'department-balance',
  titles: [
    ['收支', '总表'],
    ['收支', '总体情况表'],
    ['收支', '总体表'],
    ['收支预算表'],
    ['收支预算', '总表'],
    ['收入支出', '总表'],
  ],
  titlesExclude: ['财政拨款', '绩效', '调整', '政府性基金', '国有资本', '社会保险', '一般公共预算'],
  sides: 2,
  labels: sideLabels,
  columns: [
    {
      key: 'budget',
      titles: ['预算数', '本年预算数', '年初预算数', '本年预算', '金额', '合计', '预算金额'],
    },
  ],
  required: [['budget']],
  cites: [practice('部门预算公开的部门收支总表，收入合计与支出合计相等')],
})
