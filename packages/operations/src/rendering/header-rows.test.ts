import { expect, test } from 'vitest'
import { headerRows } from './header-rows'

const shape = (paths: readonly (readonly string[])[]): string[][] =>
  headerRows(paths).map(({ cells }) =>
    cells.map(
      (cell) =>
        `${cell.kind === 'text' ? cell.text : ''}${cell.colSpan ? `↔${cell.colSpan}` : ''}${cell.rowSpan ? `↕${cell.rowSpan}` : ''}`,
    ),
  )

test('neighbours of one group share its cell, a short path reaches to the last row', () => {
  expect(
    shape([
      ['科目编码'],
      ['本年', '总计'],
      ['本年', '基本支出', '小计'],
      ['本年', '基本支出', '人员'],
      ['备注'],
    ]),
  ).toEqual([
    ['科目编码↕3', '本年↔3', '备注↕3'],
    ['总计↕2', '基本支出↔2'],
    ['小计', '人员'],
  ])
})

test('columns of the same words are columns of their own', () => {
  expect(shape([['小计'], ['小计']])).toEqual([['小计', '小计']])
})
