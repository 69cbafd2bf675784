import { expect, test } from 'vitest'
import { parseFormulas } from './formula'

test.each([
  [
    '说明：本级财力合计=本级收入+上级补助收入+调入资金',
    [['本级财力合计', ['本级收入', '上级补助收入', '调入资金'], [1, 1, 1]]],
  ],
  [
    '注：1.上级补助收入＝转移支付－上解支出；2.总计=甲项+乙项。',
    [
      ['上级补助收入', ['转移支付', '上解支出'], [1, -1]],
      ['总计', ['甲项', '乙项'], [1, 1]],
    ],
  ],
  ['增长率=100%', []],
  ['本表单位=万元', []],
])('%s', (text, expected) => {
  expect(
    parseFormulas(text).map(({ total, parts }) => [
      total,
      parts.map(({ name }) => name),
      parts.map(({ sign }) => sign),
    ]),
  ).toEqual(expected)
})
