import { expect, it } from 'vitest'
import { headerRows } from './header-rows'

const shape = (titles: readonly string[], least?: number): string[][] =>
  headerRows(titles, least).map((row) =>
    row.map(({ title, colSpan, rowSpan }) => `${title} ${colSpan}×${rowSpan}`),
  )

it('one row without groups', () => {
  expect(shape(['合计', '基本支出'])).toEqual([['合计 1×1', '基本支出 1×1']])
})

it('groups over their columns, a column without a group reaching down', () => {
  expect(shape(['2023年/合计', '2024年/合计', '2024年/基本支出', '增减'])).toEqual([
    ['2023年 1×1', '2024年 2×1', '增减 1×2'],
    ['合计 1×1', '合计 1×1', '基本支出 1×1'],
  ])
})

it('does not join equal groups that are not neighbours, nor equal columns', () => {
  expect(shape(['甲/一', '乙', '甲/二'])[0]).toEqual(['甲 1×1', '乙 1×2', '甲 1×1'])
  expect(shape(['甲', '甲'])).toEqual([['甲 1×1', '甲 1×1']])
})

it('joins equal subgroups only under one group', () => {
  expect(shape(['甲/丙/一', '甲/丙/二', '乙/丙/一'])[1]).toEqual(['丙 2×1', '丙 1×1'])
})

it('reaches the height of the other side', () => {
  expect(shape(['预算数'], 2)).toEqual([['预算数 1×2'], []])
})
