import { expect, test } from 'vitest'
import { cleanLabel, directionBefore, nounBehind } from './figure-label'

test.each([
  ['2024 年年初预算数', '年初预算数'],
  ['其中一般公共预算拨款政府采购', '一般公共预算拨款政府采购'],
  ['所属各预算单位共有车辆', '车辆'],
  ['一般公共服务支出预算', '一般公共服务支出'],
  ['支出预算', '支出预算'],
  ['涉及政府性基金预算财政拨款为', '政府性基金预算财政拨款'],
])('%s → %s', (text, expected) => {
  expect(cleanLabel(text)).toBe(expected)
})

test.each([
  ['比 2023 年减少', { subject: '', direction: 'decrease' }],
  ['收入较去年增加', { subject: '收入', direction: 'increase' }],
  ['基本支出减少', { subject: '基本支出', direction: 'decrease' }],
  ['基本支出', null],
])('%s', (text, expected) => {
  expect(directionBefore(text)).toEqual(expected)
})

test.each([
  ['单位（7个', '个', '单位'],
  [' 执勤执法车辆。', '台', '执勤执法车辆'],
  ['二级预算单位及', '个', '二级预算单位'],
  ['，其中', '辆', ''],
  [' 执勤', '万元', ''],
])('behind: %s %s', (after, unit, expected) => {
  expect(nounBehind(after, unit)).toBe(expected)
})
