import { describe, expect, test } from 'vitest'
import { completeRegion, mostNamedRegion, regionAtStart } from './region'

const regions = new Map([
  ['500000', '重庆市'],
  ['500199', '示例区'],
  ['500198', '样本县'],
])

test.each([
  ['重庆市示例区教育委员会', '重庆市示例区'],
  ['示例经济技术开发区管理委员会', '示例经济技术开发区'],
  ['中共示例省委组织部', '示例省'],
  ['全区重点专项', null],
  ['教育委员会', null],
])('%s begins with %s', (text, region) => expect(regionAtStart(text)).toBe(region))

describe('completeRegion', () => {
  test('by the code book', () => expect(completeRegion('示例区', regions, [])).toBe('重庆市示例区'))
  test('by what the document writes most', () =>
    expect(completeRegion('山水区', new Map(), ['示例市山水区财政局', '示例市山水区', '他乡市山水区'])).toBe(
      '示例市山水区',
    ))
  test('not twice', () => expect(completeRegion('重庆市示例区', regions, [])).toBe('重庆市示例区'))
  test('nothing known', () => expect(completeRegion('山水区', new Map(), [])).toBe('山水区'))
})

test.each([
  ['named by far most often', ['示例区', '示例区', '示例区', '样本县'], '示例区'],
  ['named twice only', ['示例区', '示例区'], null],
  ['no clear winner', ['示例区', '示例区', '示例区', '样本县', '样本县'], null],
])('mostNamedRegion: %s', (_, lines, region) => expect(mostNamedRegion(regions, lines)).toBe(region))
