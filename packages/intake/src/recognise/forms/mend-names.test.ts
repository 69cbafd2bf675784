import { describe, expect, it } from 'vitest'
import { wholeOf } from './mend-names'

describe('wholeOf', () => {
  it.each([
    ['5目持续发挥作用期限', [0], '项目持续发挥作用期限'],
    ['支持学校信息化发原夏', [8], '支持学校信息化发展'],
    ['新增学位7,完善设施', [4], '新增学位,完善设施'],
  ])('mends %s', (damaged, seams, whole) => {
    expect(wholeOf(damaged, seams, [whole, '完全不同的名称'])).toBe(whole)
  })
  it.each([
    ['a longer name is another one', '校舍维修面积', [0], ['校舍维修面积合计']],
    ['the difference is not at a border', '补助东山小学校数', [0], ['补助东城小学校数']],
    ['other figures are another name', '补助 12 所学校', [3], ['补助 15 所学校']],
    ['the name stands whole itself', '校舍维修个数', [0], ['校舍维修个数', '教舍维修个数']],
    ['two could be meant', '日校舍维修数', [0], ['旧校舍维修数', '新校舍维修数']],
  ])('leaves a name alone where %s', (_, name, seams, names) => {
    expect(wholeOf(name, seams, names)).toBeNull()
  })
})
