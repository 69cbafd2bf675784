/** How the lines of a district's revenue side make one another up, by their usual names; "-" before a part subtracts. */
export const adjustmentFormulas = [
  { total: '本级财力合计', parts: ['本级收入', '上级补助收入', '调入资金', '预算稳定调节基金'] },
  { total: '收入总计', parts: ['本级财力合计', '市下专款', '上年结转'] },
  { total: '上级补助收入', parts: ['转移支付', '-上解支出'] },
  { total: '本级收入', parts: ['税收收入', '非税收入'] },
] as const
