import { defineTable } from '../../define'
import { practice } from '../../law/practice'

/** 特别国债资金分配建议表. */
export const treasuryBondAllocation = defineTable({
  kind: 'treasury-bond-allocation',
  titles: [
    ['国债', '分配', '表'],
    ['国债', '安排', '表'],
  ],
  titlesExclude: ['绩效'],
  sides: 1,
  list: true,
  labels: [
    { field: 'seq', titles: ['序号'] },
    { field: 'region', titles: ['区县', '地区', '区县名称', '市县'] },
    { field: 'project', titles: ['项目名称', '项目', '专项名称', '债券项目名称'] },
    {
      field: 'department',
      titles: ['项目主管部门', '主管部门', '主管单位', '责任单位'],
      organization: true,
    },
    { field: 'typeName', titles: ['项目类型', '类型', '支出类型'], codeField: 'typeCode' },
    { field: 'name', titles: ['资金用途', '用途', '支出科目', '功能科目'], codeField: 'code' },
  ],
  columns: [
    {
      key: 'amount',
      titles: ['拟使用特别国债金额', '使用金额', '金额', '分配金额', '安排金额', '拟使用国债金额'],
    },
  ],
  required: [['amount']],
  codes: ['fund', 'function'],
  cites: [practice('特别国债资金分配建议表，各行之和等于国债资金总额')],
})
