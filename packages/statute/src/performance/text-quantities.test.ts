import { decimalOf, formatDecimal } from '@heng/domain/decimal'
import { expect, test } from 'vitest'
import { quantitiesIn, scaled, sharedRun } from './text-quantities'

test.each([
  ['全年巡查24次,整改率达到95%以上。', ['24次', '95%']],
  ['发放补助1,200余人', ['1200人']],
  ['覆盖居民3万人次', ['30000人次']],
  ['第3批项目、2024年、编号A12个', []],
  ['产值达到5亿元', ['500000000元']],
  ['', []],
])('%s', (text, found) => {
  expect(quantitiesIn(text).map(({ number, unit }) => `${formatDecimal(number)}${unit}`)).toEqual(found)
})

test('a quantity knows its clause', () => {
  expect(quantitiesIn('完成清淤;新建步道3公里')[0]).toMatchObject({
    clause: '新建步道3公里',
    at: 4,
    printed: '3公里',
  })
})

test('万 alone is a unit of its own', () => {
  expect(scaled(decimalOf(3), '万')).toEqual({ number: decimalOf(3), unit: '万' })
})

test.each([
  ['河道巡查', '全年开展河道巡查', 4],
  ['河道巡查', '水库', 0],
  ['', '水库', 0],
])('the run “%s” and “%s” share has %i characters', (left, right, run) => {
  expect(sharedRun(left, right)).toBe(run)
})
