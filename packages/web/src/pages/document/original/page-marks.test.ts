import type { LineOrigin } from '@heng/domain/origin'
import { expect, test } from 'vitest'
import { pageMarks } from './page-marks'

const origins: LineOrigin[] = [
  { kind: 'page', page: 3, box: [10, 10, 80, 20], cells: [[10, 10, 30, 20]] },
  { kind: 'page', page: 4, box: [10, 40, 80, 20], cells: [] },
]

test('a cell is its own box, a line the line’s, several lines each its own', () => {
  expect(pageMarks({ line: 1, cell: 0 }, origins)).toEqual([{ page: 3, box: [8.5, 8.5, 33, 23] }])
  expect(pageMarks({ line: 1, cell: 5 }, origins)).toEqual([{ page: 3, box: [8.5, 8.5, 83, 23] }])
  expect(pageMarks({ line: 1, endLine: 2 }, origins).map(({ page }) => page)).toEqual([3, 4])
  expect(pageMarks({ line: 9 }, origins)).toEqual([])
  expect(pageMarks(null, origins)).toEqual([])
})
