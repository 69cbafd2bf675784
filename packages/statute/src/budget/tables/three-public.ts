import type { ColumnShape } from '@heng/domain/shapes/table-shape'
import { defineTable } from '../../define'
import { practice } from '../../law/practice'

const columnsOf = (period: 'previous' | 'current'): ColumnShape[] => [
  {
    key: `${period}.total`,
    period,
    titles: ['合计', '总计', '"三公"经费合计', '三公经费合计', '小计', '"三公"经费预算数'],
    sum: [`${period}.abroad`, `${period}.vehicleSubtotal`, `${period}.reception`],
  },
  {
    key: `${period}.abroad`,
    period,
    titles: ['因公出国(境)费', '因公出国(境)费用', '因公出国(境)', '因公出国费', '国(境)费用'],
  },
  {
    key: `${period}.vehicleSubtotal`,
    period,
    titles: [
      '小计',
      '公务用车购置及运行费小计',
      '公务用车购置及运行费',
      '公务用车购置及运行维护费小计',
      '公务用车购置及运行维护费',
      '公务用车购置和运行费小计',
      '公务用车购置和运行维护费小计',
    ],
    sum: [`${period}.vehiclePurchase`, `${period}.vehicleRunning`],
  },
  {
    key: `${period}.vehiclePurchase`,
    period,
    titles: ['公务用车购置费', '公务用车购置', '购置费', '公车购置费'],
  },
  {
    key: `${period}.vehicleRunning`,
    period,
    titles: [
      '公务用车运行费',
      '公务用车运行维护费',
      '公务用车运行维护费用',
      '运行维护费',
      '运行费',
      '公车运行维护费',
    ],
  },
  { key: `${period}.reception`, period, titles: ['公务接待费', '公务接待费用', '公务接待', '接待费'] },
]

/** 一般公共预算“三公”经费支出表, one row per department. */
export const threePublic = defineTable({
  kind: 'three-public',
  titles: [['三公', '表']],
  titlesExclude: ['绩效', '情况说明'],
  sides: 1,
  list: true,
  labels: [
    { field: 'code', titles: ['部门编码', '单位编码', '部门代码', '单位代码', '编码'] },
    { field: 'name', titles: ['部门名称', '单位名称', '部门', '单位', '部门(单位)名称'], codeField: 'code' },
  ],
  columns: [...columnsOf('previous'), ...columnsOf('current')],
  required: [
    ['current.abroad', 'current.reception'],
    ['previous.abroad', 'previous.reception'],
  ],
  cites: [practice('部门预算公开的“三公”经费支出表，列因公出国（境）、公务用车购置及运行、公务接待三项')],
})
