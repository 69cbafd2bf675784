import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { unitLabels } from '../subject-labels'
import { sourceColumns } from '../source-columns'

/** How tables that list things with their prices call the amount. */
const amounts = ['金额', '总金额', '采购金额', '预算金额', '采购预算', '采购预算金额', '预算数', '总价']

/** 政府采购预算明细表. */
export const procurement = defineTable({
  kind: 'procurement',
  titles: [['政府采购', '表']],
  titlesExclude: ['绩效', '说明'],
  sides: 1,
  labels: [
    {
      field: 'code',
      titles: [
        '编码',
        '项目编号',
        '品目编码',
        '采购品目编码',
        '采购品目代码',
        '品目代码',
        '采购目录编码',
        '编号',
        '项目编码',
      ],
    },
    {
      field: 'name',
      titles: [
        '项目',
        '名称',
        '品目名称',
        '采购品目',
        '采购品目名称',
        '货物类别',
        '采购类别',
        '项目名称',
        '科目名称',
        '采购目录',
        '采购品目大类',
        '品目大类',
        '采购目录名称',
        '采购内容',
      ],
      codeField: 'code',
    },
    {
      field: 'project',
      optional: true,
      titles: ['预算项目', '项目名称', '预算项目名称', '采购项目名称', '采购项目', '项目'],
    },
    ...unitLabels,
  ],
  columns: sourceColumns.map((column) =>
    column.key === 'total' ? { ...column, titles: [...column.titles, ...amounts] } : column,
  ),
  required: [['total', 'generalPublic'], ['total']],
  cites: [practice('部门预算公开的政府采购预算明细表，按货物、工程、服务和资金来源列示')],
})
