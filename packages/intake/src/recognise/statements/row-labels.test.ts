import { describe, expect, it } from 'vitest'
import { isTotalName, parseRowLabel } from './row-labels'

describe('parseRowLabel', () => {
  it.each([
    ['一、本级收入', { name: '本级收入', ordinal: { style: '一、', value: 1 } }],
    ['（十六）商业服务业等支出', { name: '商业服务业等支出', ordinal: { style: '（一）', value: 16 } }],
    ['21.预备费', { name: '预备费', ordinal: { style: '1.', value: 21 } }],
    ['③调入资金', { name: '调入资金', ordinal: { style: '①', value: 3 } }],
    ['三、减：上解支出', { name: '上解支出', minus: true }],
    ['其中：2120399其他支出', { name: '其他支出', code: '2120399', ofWhich: true }],
    ['2025年结转', { name: '2025年结转', code: null, ordinal: null }],
  ])('takes %s apart', (printed, parts) => {
    expect(parseRowLabel(printed)).toMatchObject(parts)
  })
})

it('knows total rows', () => {
  expect(['合 计', '收入总计', '本年支出合计', '其他合计数说明'].map((name) => isTotalName(name))).toEqual([
    true,
    true,
    true,
    false,
  ])
})
