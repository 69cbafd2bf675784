import { sampleDocument } from '@heng/engine/sample'
import { expect, test } from 'vitest'
import { formatDecimal } from '@heng/domain/decimal'
import { sampleTarget } from '../target-sample'
import { formSpot, numberIn, rootOf, rowsOf, spotOf, targetText } from './indicator-rows'

test.each([
  ['95', '95', false],
  ['1,200', '1200', false],
  ['≥95%', '95', true],
  ['-2.50', '-2.5', false],
])('%s is a number', (text, number, percent) => {
  const read = numberIn(text)
  expect(read && { number: formatDecimal(read.number), percent: read.percent }).toEqual({ number, percent })
})

test.each(['', '优', '2024年12月', '1-2', '20日前', '3次'])('“%s” is no number', (text) => {
  expect(numberIn(text)).toBeNull()
})

test('rows are folded, once for each form', () => {
  const record = sampleTarget({
    indicators: ['产出指标|数量指标|巡查 次数（含夜间）|≥|1２|次|90|是', '||进度|无|完工|无||'],
  })
  const located = { document: sampleDocument({ targets: [record] }), record }
  const [row, other] = rowsOf(located)
  expect(row).toMatchObject({
    name: '巡查次数(含夜间)',
    bare: '巡查次数',
    unit: '次',
    label: '巡查 次数（含夜间）',
  })
  expect(row?.number && formatDecimal(row.number)).toBe('12')
  expect(row && targetText(row)).toBe('≥1２次')
  expect(other && targetText(other)).toBe('完工')
  expect(rowsOf(located)).toBe(rowsOf(located))
})

test('a blank field stands where the name stands', () => {
  const record = sampleTarget({ indicators: ['||巡查次数|≥|12|次||'] })
  const located = { document: sampleDocument({ targets: [record] }), record }
  const [row] = rowsOf(located)
  expect(row && spotOf(row, 'weight').place).toEqual({ line: 11, cell: 2 })
  expect(row && spotOf(row, 'value').place).toEqual({ line: 11, cell: 4 })
  expect(formSpot(located).place).toBe(record.place)
  expect(rootOf(located, '权重')).toBe('示例.txt:1/权重')
})
