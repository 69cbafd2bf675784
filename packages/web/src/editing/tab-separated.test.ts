import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatTabSeparated, parseTabSeparated } from './tab-separated'

test.each<[string, string[][]]>([
  [
    '1\t2\r\n3\t4\r\n',
    [
      ['1', '2'],
      ['3', '4'],
    ],
  ],
  ['"两\n行"\t5', [['两\n行', '5']]],
  ['"a""b"\t', [['a"b', '']]],
  ['"未闭合\t3', [['"未闭合', '3']]],
  ['称“"好"”\t1', [['称“"好"”', '1']]],
  ['', [['']]],
  [
    '\t\n\t',
    [
      ['', ''],
      ['', ''],
    ],
  ],
  ['1\n\n2\n', [['1'], [''], ['2']]],
])('%j', (text, rows) => {
  expect(parseTabSeparated(text)).toEqual(rows)
})

test('what is copied is pasted as it was', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', '预', '1', ' ') })
  const block = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    // A last empty cell alone in its row is the line break at the end.
    .filter((rows) => !(rows.length > 1 && rows.at(-1)?.join('') === '' && rows.at(-1)?.length === 1))
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseTabSeparated(formatTabSeparated(rows))).toEqual(rows)
    }),
  )
})
