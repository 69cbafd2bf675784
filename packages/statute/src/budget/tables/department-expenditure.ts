import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { subjectLabels, unitLabels } from '../subject-labels'

/** 部门支出总表. */
export const departmentExpenditure = defineTable({
  kind: 'department-expenditure',
  titles: [
    ['支出', '总表'],
    ['支出', '总体情况表'],
    ['支出', '总体表'],
    ['支出预算', '总表'],
    ['支出预算', '总体情况表'],
    ['支出预算表'],
    ['支出预算情况表'],
  ],
  titlesExclude: [
    '财政拨款',
    '收支',
    '收入',
    '绩效',
    '调整',
    '政府性基金',
    '国有资本',
    '社会保险',
    '一般公共预算',
    '三公',
    '项目支出',
    '基本支出',
    '经济分类',
    '经济科目',
    '采购',
    '机关运行',
  ],
  sides: 1,
  labels: [...subjectLabels, ...unitLabels],
  columns: [
    {
      key: 'total',
      titles: ['总计', '合计', '小计', '本年支出合计', '支出合计', '本年预算数'],
      sum: ['basic', 'project', 'payUpward', 'operation', 'subsidyDownward'],
    },
    { key: 'basic', titles: ['基本支出', '基本支出小计', '基本支出合计'] },
    { key: 'project', titles: ['项目支出', '项目支出小计', '项目支出合计'] },
    { key: 'payUpward', titles: ['上缴上级支出', '上缴上级'] },
    { key: 'operation', titles: ['事业单位经营支出', '经营支出'] },
    { key: 'subsidyDownward', titles: ['对附属单位补助支出', '对附属单位补助', '对下级单位补助支出'] },
  ],
  required: [['total', 'basic', 'project']],
  codes: ['function', 'fund'],
  cites: [practice('部门预算公开的部门支出总表，分基本支出和项目支出')],
})
