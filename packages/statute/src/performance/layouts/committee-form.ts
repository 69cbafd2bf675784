import { formLayout } from '../../layout'

/** 项目绩效目标表 of a department's publication: with preparing unit and basis. */
export const committeeForm = formLayout({
  template: 'committee',
  name: '部门项目绩效目标表',
  scope: 'project',
  title: '{year}项目绩效目标表（一级项目）',
  leftNote: { field: 'preparer', label: '编制单位' },
  rows: [
    {
      fields: [
        { field: 'name', label: '项目名称' },
        { field: 'department', label: '主管部门' },
      ],
    },
    { fields: [{ field: 'budget.total', label: '当年预算' }] },
    { fields: [{ field: 'overview', label: '项目概况' }], tall: true },
    { fields: [{ field: 'basis', label: '立项依据' }], tall: true },
    { fields: [{ field: 'goal', label: '当年绩效目标' }], tall: true },
  ],
  indicators: '绩效指标',
  columns: [
    { column: 'name', title: '指标名称', weight: 24 },
    { column: 'weight', title: '指标权重', weight: 8 },
    { column: 'operator', title: '指标性质', weight: 8 },
    { column: 'value', title: '指标值', weight: 10 },
    { column: 'unit', title: '计量单位', weight: 8 },
    { column: 'core', title: '是否核心', weight: 8 },
  ],
  below: [],
})
