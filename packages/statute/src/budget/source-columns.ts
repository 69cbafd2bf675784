import type { ColumnShape } from '@heng/domain/shapes/table-shape'

/** The sources of money as department tables print them across: 部门收入总表 and 政府采购预算明细表. */
export const sourceColumns: readonly ColumnShape[] = [
  {
    key: 'total',
    titles: ['总计', '合计', '部门收入合计', '收入合计', '资金来源合计'],
    sum: [
      'carryover',
      'generalPublic',
      'governmentFund',
      'stateCapital',
      'fiscalAccount',
      'business',
      'superior',
      'affiliate',
      'operation',
      'other',
    ],
  },
  {
    key: 'carryover',
    titles: [
      '上年结转结余资金',
      '上年结转',
      '上年结转资金',
      '上年结转结余',
      '上年结余结转',
      '上年结转和结余',
      '使用非财政拨款结余',
    ],
  },
  {
    key: 'generalPublic',
    titles: [
      '一般公共预算拨款收入',
      '一般公共预算',
      '一般公共预算资金',
      '一般公共预算收入',
      '一般公共预算财政拨款',
      '一般公共预算财政拨款收入',
      '一般公共预算拨款',
    ],
  },
  {
    key: 'governmentFund',
    titles: [
      '政府性基金预算拨款收入',
      '政府性基金预算',
      '政府性基金预算资金',
      '政府性基金预算收入',
      '政府性基金预算财政拨款',
      '政府性基金预算财政拨款收入',
      '政府性基金预算拨款',
      '政府性基金收入',
    ],
  },
  {
    key: 'stateCapital',
    titles: [
      '国有资本经营预算拨款收入',
      '国有资本经营预算',
      '国有资本经营预算资金',
      '国有资本经营预算收入',
      '国有资本经营预算财政拨款',
      '国有资本经营预算财政拨款收入',
      '国有资本经营预算拨款',
    ],
  },
  {
    key: 'business',
    titles: ['事业收入', '事业收入资金'],
  },
  {
    key: 'fiscalAccount',
    titles: ['财政专户管理收入', '财政专户管理资金', '财政专户管理资金收入', '财政专户资金'],
  },
  { key: 'superior', titles: ['上级补助收入', '上级补助', '上级补助收入资金'] },
  { key: 'affiliate', titles: ['附属单位上缴收入', '附属单位上缴', '附属单位上缴收入资金'] },
  {
    key: 'operation',
    titles: ['事业单位经营收入', '单位经营收入', '经营收入', '事业单位经营收入资金'],
  },
  { key: 'other', titles: ['其他收入', '其他', '其他资金', '其他收入资金'] },
]
