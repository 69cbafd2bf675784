import { defineTable } from '../../define'
import { practice } from '../../law/practice'
import { sourceColumns } from '../source-columns'

/** 政府采购预算明细表. */
export const procurement = defineTable({
  kind: 'procurement',
  titles: [['政府采购', '表']],
  titlesExclude: ['绩效', '说明'],
  sides: 1,
  labels: [
    { field: 'code', titles: ['编码', '项目编号', '品目编码', '采购品目编码', '编号', '项目编码'] },
    {
      field: 'name',
      titles: [
        '项目',
        '采购项目',
        '名称',
        '品目名称',
        '采购品目',
        '采购品目名称',
        '货物类别',
        '采购类别',
        '项目名称',
        '科目名称',
      ],
      codeField: 'code',
    },
  ],
  columns: sourceColumns,
  required: [['total', 'generalPublic']],
  cites: [practice('部门预算公开的政府采购预算明细表，按货物、工程、服务和资金来源列示')],
})
