import type { LineOrigin } from '@heng/domain/origin'
import { expect, test } from 'vitest'
import { boxesOfPages, nearestBox } from './nearest-cell'

const origins: LineOrigin[] = [
  { kind: 'page', page: 1, box: [50, 50, 400, 20], cells: [] },
  {
    kind: 'page',
    page: 1,
    box: [50, 100, 400, 20],
    cells: [
      [50, 100, 200, 20],
      [250, 100, 200, 20],
    ],
  },
  { kind: 'page', page: 2, box: [0, 0, 600, 800], cells: [] },
  { kind: 'page', page: 2, box: [50, 50, 100, 20], cells: [] },
]
const pages = boxesOfPages(origins)
const at = (page: number, x: number, y: number) => {
  const found = nearestBox(pages.get(page) ?? [], x, y)
  return found && [found.line, found.cell]
}

test.each([
  [1, 60, 60, [1, null]],
  [1, 260, 110, [2, 1]],
  [1, 245, 300, [2, 0]],
  [2, 60, 60, [4, null]],
  [2, 500, 700, [3, null]],
  [3, 10, 10, null],
])('page %i at %i, %i is %j', (page, x, y, expected) => {
  expect(at(page, x, y)).toEqual(expected)
})
