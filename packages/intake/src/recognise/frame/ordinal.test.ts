import { expect, test } from 'vitest'
import { ordinalOf } from './ordinal'

test.each([
  ['第一部分 单位概况', '第一部分', 1, '单位概况'],
  ['一、收入', '一、', 1, '收入'],
  ['（二）支出', '（二）', 2, '支出'],
  ['3.项目', '3.', 3, '项目'],
  ['(4) 明细', '(4)', 4, '明细'],
  ['⑤ 其他', '⑤', 5, '其他'],
])('%s', (text, ordinal, level, rest) => {
  expect(ordinalOf(text)).toEqual({ ordinal, level, rest })
})

test.each(['3.5万元用于设备', '一般公共预算', '2024年支出', ''])('“%s” has no ordinal', (text) => {
  expect(ordinalOf(text)).toBeNull()
})
