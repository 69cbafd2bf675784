import type { LineOrigin } from '@heng/domain/origin'
import { expect, test } from 'vitest'
import { placeAfterKey } from './use-line-keys'

const row = (number: number, columns: string[]): LineOrigin => ({
  kind: 'sheet',
  sheet: '表一',
  row: number,
  columns,
  hidden: false,
  hiddenCells: 0,
})
const origins = [row(1, ['A']), row(2, ['A', 'B', 'C']), { kind: 'paragraph', paragraph: 1 } as const]

test.each([
  ['ArrowDown', { line: 1 }, { line: 2 }],
  ['ArrowDown', { line: 1, cell: 0 }, { line: 2, cell: 0 }],
  ['ArrowUp', { line: 2, cell: 2 }, { line: 1, cell: 0 }],
  ['ArrowDown', { line: 2, cell: 2 }, { line: 3 }],
  ['PageDown', { line: 1 }, { line: 3 }],
  ['ArrowDown', { line: 0 }, { line: 1 }],
  ['ArrowRight', { line: 2 }, { line: 2, cell: 0 }],
  ['ArrowLeft', { line: 2 }, { line: 2, cell: 2 }],
  ['ArrowRight', { line: 2, cell: 2 }, { line: 2, cell: 2 }],
  ['ArrowRight', { line: 3 }, null],
  ['Enter', { line: 2 }, null],
])('%s at %j leads to %j', (key, from, to) => {
  expect(placeAfterKey(key, from, origins)).toEqual(to)
})
