import { formLayout } from '../../layout'

/** 重点专项绩效目标表（一级项目）: three levels of indicators, what the department keeps and what the townships get. */
export const levelOneForm = formLayout({
  template: 'level-one',
  name: '重点专项绩效目标表（一级项目）',
  scope: 'project',
  title: '{year}区级重点专项绩效目标表（一级项目）',
  leftNote: { field: 'preparer', label: '编制单位' },
  rows: [
    {
      fields: [
        { field: 'name', label: '一级项目名称' },
        { field: 'department', label: '业务主管部门' },
      ],
    },
    {
      fields: [
        { field: 'executionWeight', label: '预算执行率权重' },
        { field: 'budget.retained', label: '部门留用' },
      ],
    },
    {
      fields: [
        { field: 'budget.total', label: '当年预算金额' },
        { field: 'budget.townships', label: '补助街镇' },
      ],
    },
    { fields: [{ field: 'overview', label: '项目概述' }], tall: true },
    { fields: [{ field: 'basis', label: '立项依据' }], tall: true },
    { fields: [{ field: 'goal', label: '当年绩效目标' }], tall: true },
  ],
  indicators: '绩效指标',
  columns: [
    { column: 'level1', title: '一级指标', weight: 10 },
    { column: 'level2', title: '二级指标', weight: 13 },
    { column: 'name', title: '三级指标', weight: 18 },
    { column: 'unit', title: '计量单位', weight: 7 },
    { column: 'operator', title: '指标性质', weight: 7 },
    { column: 'value', title: '指标值', weight: 8 },
    { column: 'weight', title: '权重(%)', weight: 7 },
    { column: 'core', title: '是否核心指标', weight: 8 },
  ],
  below: [],
})
