import { formLayout } from '../../layout'

/** 项目绩效目标申报表: in two parts, the budget by source of money. */
export const applicationForm = formLayout({
  template: 'application',
  name: '项目绩效目标申报表',
  scope: 'project',
  title: '{year}项目绩效目标申报表',
  parts: [
    { label: '一、项目基本情况', from: 'name' },
    { label: '二、绩效目标编制', from: 'goal' },
  ],
  rows: [
    {
      fields: [
        { field: 'name', label: '项目名称' },
        { field: 'period', label: '项目实施起止时间' },
      ],
    },
    {
      fields: [
        { field: 'implementer', label: '项目实施单位' },
        { field: 'department', label: '项目主管部门' },
      ],
    },
    {
      fields: [
        { field: 'contact', label: '绩效管理联系人' },
        { field: 'phone', label: '联系电话' },
      ],
    },
    { fields: [{ field: 'overview', label: '项目概况' }], tall: true },
    { fields: [{ field: 'basis', label: '立项依据' }], tall: true },
    {
      group: '项目预算',
      field: 'budgetGroup',
      fields: [
        { field: 'budget.total', label: '合计' },
        { field: 'budget.generalPublic', label: '一般公共预算' },
        { field: 'budget.governmentFund', label: '政府性基金预算' },
        { field: 'budget.stateCapital', label: '国有资本经营预算' },
        { field: 'budget.other', label: '其他资金' },
      ],
    },
    { fields: [{ field: 'goal', label: '项目当年绩效目标' }], tall: true },
  ],
  columns: [
    { column: 'level1', title: '指标类型', weight: 10 },
    { column: 'level2', title: null, weight: 13 },
    { column: 'name', title: '指标名称', weight: 18 },
    { column: 'operator', title: '指标性质', weight: 9 },
    { column: 'value', title: '指标值', weight: 10 },
    { column: 'unit', title: '计量单位', weight: 9 },
    { column: 'note', title: '指标说明', weight: 12 },
  ],
  mergedLevels: true,
  below: [],
})
