import { expect, test } from 'vitest'
import { codeTree } from './code-tree'
import { sampleStatement } from './statement-sample'

const tree = (...rows: [string, string][]) => {
  const { roots, parents } = codeTree(sampleStatement({ kind: 'x', columns: ['total'], rows }).rows)
  const codes = (list: readonly { code: { value: string } | null }[]) => list.map(({ code }) => code?.value)
  return {
    roots: codes(roots),
    parents: parents.map(({ row, children }) => [row.code?.value, codes(children)]),
  }
}

test.each([
  [
    '三级',
    [
      ['201 类', '1'],
      ['20101 款', '1'],
      ['2010101 项', '1'],
    ],
    {
      roots: ['201'],
      parents: [
        ['201', ['20101']],
        ['20101', ['2010101']],
      ],
    },
  ],
  [
    'an item whose sub-class is not printed',
    [
      ['201 类', '1'],
      ['2010101 项', '1'],
    ],
    { roots: ['201'], parents: [['201', ['2010101']]] },
  ],
  [
    'printed again with the same amount',
    [
      ['201 类', '1'],
      ['201 类', '1'],
      ['20101 款', '1'],
    ],
    { roots: ['201'], parents: [['201', ['20101']]] },
  ],
  [
    'printed again with another amount',
    [
      ['201 类', '1'],
      ['201 类', '2'],
      ['20101 款', '1'],
    ],
    { roots: ['201', '201'], parents: [] },
  ],
  [
    'rows without a code',
    [
      ['合计', '1'],
      ['A 货物', '1'],
    ],
    { roots: [], parents: [] },
  ],
] as [string, [string, string][], ReturnType<typeof tree>][])('%s', (_, rows, expected) => {
  expect(tree(...rows)).toEqual(expected)
})
