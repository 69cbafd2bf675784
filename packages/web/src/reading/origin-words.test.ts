import type { LineOrigin } from '@heng/domain/origin'
import { expect, it } from 'vitest'
import { originWords } from './origin-words'

const sheet: LineOrigin = {
  kind: 'sheet',
  sheet: '表一',
  row: 18,
  columns: ['A', 'C'],
  hidden: false,
  hiddenCells: 0,
}

it.each<[string, LineOrigin | undefined, number | undefined, string | null]>([
  ['plain text', undefined, 0, null],
  ['a row of a sheet', sheet, undefined, '表一 第 18 行'],
  ['a cell of a sheet', sheet, 1, '表一 第 18 行 C 列'],
  ['a hidden row', { ...sheet, hidden: true }, 5, '表一 第 18 行（隐藏）'],
  ['a paragraph', { kind: 'paragraph', paragraph: 3 }, undefined, '第 3 段'],
  [
    'a table cell',
    { kind: 'table-row', table: 2, row: 4, columns: [1, 3] },
    1,
    '第 2 个表格 第 4 行 第 3 列',
  ],
  ['a page', { kind: 'page', page: 4, box: [0, 0, 1, 1], cells: [] }, 0, '第 4 页'],
])('%s', (_, origin, cell, words) => {
  expect(originWords(origin, cell)).toBe(words)
})
