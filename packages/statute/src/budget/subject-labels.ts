import type { RowLabelShape } from '@heng/domain/shapes/table-shape'

const subjectCode = [
  '科目编码',
  '科目代码',
  '编码',
  '代码',
  '功能分类科目编码',
  '支出功能分类科目编码',
  '功能科目编码',
  '经济分类科目编码',
  '部门预算支出经济分类科目编码',
  '支出经济分类科目编码',
]
const subjectName = [
  '科目名称',
  '名称',
  '科目',
  '项目',
  '功能分类科目名称',
  '支出功能分类科目名称',
  '功能科目名称',
  '功能科目',
  '功能分类科目',
  '支出功能分类科目',
  '经济分类科目名称',
  '经济分类科目',
  '部门预算支出经济分类科目名称',
  '部门预算支出经济分类科目',
  '部门预算经济分类科目',
  '支出经济分类科目',
]

/** 科目编码 and 科目名称, as tables by function or economic class print them. */
export const subjectLabels: readonly RowLabelShape[] = [
  { field: 'code', titles: subjectCode },
  { field: 'name', titles: subjectName, codeField: 'code' },
]

/** 单位代码 and 单位名称, as tables print them that have a row per unit, or per unit and subject. */
export const unitLabels: readonly RowLabelShape[] = [
  {
    field: 'unitName',
    titles: ['单位名称', '部门(单位)名称', '部门名称', '预算单位', '预算单位名称', '单位', '部门(单位)'],
    codeField: 'unitCode',
    optional: true,
  },
  {
    field: 'unitCode',
    optional: true,
    titles: [
      '单位代码',
      '部门(单位)代码',
      '部门代码',
      '单位编码',
      '部门编码',
      '预算单位编码',
      '预算单位代码',
    ],
  },
]

/** 项目 on the revenue side, 项目 or 支出科目 on the expenditure side. */
export const sideLabels: readonly RowLabelShape[] = [
  {
    field: 'name',
    side: 'revenue',
    titles: ['项目', '收入项目', '项目名称', '收入科目', '科目', '预算科目'],
  },
  {
    field: 'name',
    side: 'expenditure',
    titles: [
      '项目',
      '支出科目',
      '支出项目',
      '项目名称',
      '科目',
      '预算科目',
      '项目(按功能分类)',
      '项目(按支出功能科目类级)',
      '项目(按支出功能分类)',
      '功能分类科目',
      '支出功能分类科目',
    ],
  },
]
