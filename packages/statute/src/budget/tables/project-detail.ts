import { defineTable } from '../../define'
import { practice } from '../../law/practice'

/** 项目支出明细表. */
export const projectDetail = defineTable({
  kind: 'project-detail',
  titles: [['项目支出', '明细', '表'], ['项目支出', '预算', '表'], ['项目支出表']],
  titlesExclude: ['绩效', '三公', '采购', '基本支出', '自评', '评价', '经济分类', '经济科目'],
  sides: 1,
  list: true,
  labels: [
    { field: 'seq', titles: ['序号'] },
    {
      field: 'unitName',
      titles: ['预算单位', '单位名称', '单位', '预算单位名称', '项目单位'],
      codeField: 'unitCode',
      organization: true,
    },
    {
      field: 'code',
      titles: ['科目编码', '功能分类科目编码', '功能科目编码', '支出功能分类科目编码', '编码'],
    },
    { field: 'name', titles: ['科目名称', '功能分类科目名称', '功能科目', '功能分类科目', '功能分类名称'] },
    {
      field: 'project',
      titles: ['项目名称', '项目'],
      codeField: 'projectCode',
      natureField: 'nature',
    },
    { field: 'projectCode', optional: true, titles: ['项目代码', '项目编码', '项目编号'] },
    {
      field: 'unitCode',
      optional: true,
      titles: ['单位代码', '单位编码', '预算单位代码', '预算单位编码', '部门代码'],
    },
  ],
  columns: [
    { key: 'total', titles: ['合计', '总计'], sum: ['targetedSubtotal', 'superiorSubtotal'] },
    {
      key: 'targetedSubtotal',
      titles: ['年初特定目标类小计', '特定目标类小计', '小计', '特定目标类', '年初特定目标类'],
      sum: ['personnelProject', 'generalProject', 'livelihoodMatching'],
    },
    { key: 'personnelProject', titles: ['人员性项目', '年初特定目标类人员性项目'] },
    { key: 'generalProject', titles: ['一般性项目', '年初特定目标类一般性项目'] },
    { key: 'livelihoodMatching', titles: ['民生配套项目', '年初特定目标类民生配套项目', '民生配套'] },
    {
      key: 'superiorSubtotal',
      titles: ['上级专项小计', '小计', '上级专项', '上级专项资金小计'],
      sum: ['advanceNotice', 'carryover', 'municipal'],
    },
    { key: 'advanceNotice', titles: ['提前下达专项', '上级专项提前下达专项', '提前下达'] },
    { key: 'carryover', titles: ['结转项目', '上级专项结转项目', '结转'] },
    { key: 'municipal', titles: ['市级专项', '上级专项市级专项'] },
  ],
  required: [['total']],
  codes: ['function', 'fund'],
  cites: [practice('部门预算公开的项目支出明细表，一行一个项目，分年初特定目标类和上级专项')],
})
