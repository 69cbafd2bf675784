import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { sourceColumns } from '../source-columns'
import { subjectLabels, unitLabels } from '../subject-labels'

/** 部门收入总表. */
export const departmentRevenue = defineTable({
  kind: 'department-revenue',
  titles: [
    ['收入', '总表'],
    ['收入', '总体情况表'],
    ['收入', '总体表'],
    ['收入预算', '总表'],
    ['收入预算', '总体情况表'],
    ['收入预算表'],
    ['收入预算情况表'],
  ],
  titlesExclude: [
    '财政拨款',
    '收支',
    '支出',
    '绩效',
    '调整',
    '政府性基金',
    '国有资本',
    '社会保险',
    '一般公共预算',
    '转移',
  ],
  sides: 1,
  labels: [...subjectLabels, ...unitLabels],
  columns: sourceColumns,
  required: [
    ['total', 'generalPublic'],
    ['total', 'business', 'other'],
    ['total', 'business', 'carryover'],
  ],
  codes: ['function', 'fund'],
  cites: [practice('部门预算公开的部门收入总表，各功能分类科目按资金来源列示')],
})
