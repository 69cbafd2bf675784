import type { HeaderPath } from '../layout'

/** The sources of money as department tables head their columns: 部门收入总表 and 政府采购预算明细表. */
export const sourceHeaders: Readonly<Record<string, HeaderPath>> = {
  total: ['总计'],
  carryover: ['上年结转结余资金'],
  generalPublic: ['一般公共预算拨款收入'],
  governmentFund: ['政府性基金预算拨款收入'],
  stateCapital: ['国有资本经营预算拨款收入'],
  business: ['事业收入'],
  fiscalAccount: ['财政专户管理资金收入'],
  superior: ['上级补助收入'],
  affiliate: ['附属单位上缴收入'],
  operation: ['事业单位经营收入'],
  other: ['其他收入'],
}
