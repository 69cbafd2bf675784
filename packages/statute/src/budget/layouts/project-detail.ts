import { tableLayout } from '../../layout'

export const projectDetail = tableLayout({
  kind: 'project-detail',
  labels: [
    { field: 'seq', header: ['序号'] },
    { field: 'unitName', header: ['预算单位'], joint: '-' },
    { field: 'code', header: ['功能分类科目', '科目编码'] },
    { field: 'name', header: ['功能分类科目', '科目名称'] },
    { field: 'project', header: ['项目名称'], joint: '-' },
  ],
  columns: {
    total: ['合计'],
    targetedSubtotal: ['年初特定目标类', '小计'],
    personnelProject: ['年初特定目标类', '人员性项目'],
    generalProject: ['年初特定目标类', '一般性项目'],
    livelihoodMatching: ['年初特定目标类', '民生配套项目'],
    superiorSubtotal: ['上级专项', '小计'],
    advanceNotice: ['上级专项', '提前下达专项'],
    carryover: ['上级专项', '结转项目'],
    municipal: ['上级专项', '市级专项'],
  },
})
