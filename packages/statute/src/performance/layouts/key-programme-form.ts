import { formLayout } from '../../layout'

/** 重点专项资金绩效目标表: numbered, names of indicators without levels, contacts below. */
export const keyProgrammeForm = formLayout({
  template: 'key-programme',
  name: '重点专项资金绩效目标表',
  scope: 'project',
  title: '{year}区级重点专项资金绩效目标表（一级项目）',
  above: { field: 'seq', label: '序号' },
  rows: [
    {
      fields: [
        { field: 'name', label: '项目名称' },
        { field: 'department', label: '主管部门' },
      ],
    },
    { fields: [{ field: 'budget.total', label: '{year}预算' }] },
    { fields: [{ field: 'overview', label: '项目概况' }], tall: true },
    { fields: [{ field: 'goal', label: '当年绩效目标' }], tall: true },
  ],
  indicators: '绩效指标',
  columns: [
    { column: 'name', title: '指标名称', weight: 24 },
    { column: 'operator', title: '指标性质', weight: 8 },
    { column: 'value', title: '指标值', weight: 10 },
    { column: 'unit', title: '计量单位', weight: 8 },
    { column: 'weight', title: '指标权重(%)', weight: 8 },
    { column: 'core', title: '是否核心', weight: 8 },
  ],
  below: [
    { field: 'contact', label: '联系人' },
    { field: 'phone', label: '联系电话' },
  ],
})
