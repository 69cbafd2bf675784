import { defineTable } from '../../define'
import { practice } from '../../law/practice'

/** 转移支付资金分配建议表. */
export const transferAllocation = defineTable({
  kind: 'transfer-allocation',
  titles: [
    ['转移支付', '分配', '表'],
    ['转移支付', '安排', '表'],
  ],
  titlesExclude: ['绩效'],
  sides: 1,
  list: true,
  labels: [
    { field: 'seq', titles: ['序号'] },
    { field: 'code', titles: ['科目编码', '功能科目编码', '功能分类科目编码', '科目代码'] },
    {
      field: 'name',
      titles: ['科目名称', '功能科目名称', '功能科目', '功能分类科目', '支出科目'],
      codeField: 'code',
    },
    { field: 'project', titles: ['项目名称', '项目', '专项名称', '资金名称'] },
  ],
  columns: [{ key: 'amount', titles: ['金额', '分配金额', '资金', '安排金额', '分配资金', '建议金额'] }],
  required: [['amount']],
  codes: ['function'],
  cites: [practice('转移支付资金分配建议表，各行之和等于资金总额')],
})
