import { formLayout } from '../../layout'

/** 部门（单位）整体绩效目标表. */
export const departmentForm = formLayout({
  template: 'department',
  name: '部门（单位）整体绩效目标表',
  scope: 'department',
  title: '{year}部门（单位）整体绩效目标表',
  rows: [
    {
      fields: [
        { field: 'name', label: '部门(单位)名称' },
        { field: 'budget.total', label: '部门支出预算数' },
      ],
    },
    { fields: [{ field: 'goal', label: '当年整体绩效目标' }], tall: true },
  ],
  indicators: '绩效指标',
  columns: [
    { column: 'name', title: '指标', weight: 26 },
    { column: 'weight', title: '指标权重', weight: 9 },
    { column: 'unit', title: '计量单位', weight: 9 },
    { column: 'operator', title: '指标性质', weight: 9 },
    { column: 'value', title: '指标值', weight: 10 },
  ],
  below: [
    { field: 'contact', label: '联系人' },
    { field: 'phone', label: '联系电话' },
  ],
})
