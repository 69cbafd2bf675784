import { formLayout } from '../../layout'

/** 项目绩效目标表 with three levels of indicators, sign, value and unit in one cell. */
export const threeLevelForm = formLayout({
  template: 'three-level',
  name: '项目绩效目标表（三级指标）',
  scope: 'project',
  title: '{year}项目绩效目标表',
  rows: [
    { fields: [{ field: 'name', label: '项目名称' }] },
    {
      fields: [
        { field: 'department', label: '主管部门' },
        { field: 'implementer', label: '实施单位' },
      ],
    },
    {
      fields: [
        { field: 'budget.total', label: '资金总额（{unit}）' },
        { field: 'nature', label: '项目性质（常年或一次）' },
      ],
    },
    {
      fields: [
        { field: 'periodStart', label: '项目起始时间' },
        { field: 'periodEnd', label: '项目终止时间' },
      ],
    },
    { fields: [{ field: 'overview', label: '项目概况' }], tall: true },
    { fields: [{ field: 'basis', label: '立项依据' }], tall: true },
    { fields: [{ field: 'goal', label: '项目当年绩效目标' }], tall: true },
  ],
  indicators: '绩效指标',
  columns: [
    { column: 'level1', title: '一级指标', weight: 12 },
    { column: 'level2', title: '二级指标', weight: 14 },
    { column: 'name', title: '三级指标', weight: 30 },
    { column: 'value', title: '指标值', joined: true, weight: 14 },
  ],
  mergedLevels: true,
  below: [],
})
