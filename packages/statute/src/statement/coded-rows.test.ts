import { viewOf } from '@heng/engine/view'
import { expect, test } from 'vitest'
import { booksFor, codedRows } from './coded-rows'
import { sampleDocument, sampleStatement } from './statement-sample'

const rows = (kind: string, ...names: string[]) =>
  codedRows(
    viewOf({
      fiscalYear: 2024,
      region: null,
      organization: null,
      documents: [
        sampleDocument({
          statements: [sampleStatement({ kind, columns: ['total'], rows: names.map((name) => [name, '1']) })],
        }),
      ],
    }),
  )

test('rows with a code of a book, and the books', () => {
  const [row, ...others] = rows('general-expenditure-by-function', '205 教育支出', '合计')
  expect(row?.code).toBe('205')
  expect(row?.kinds).toEqual(['function', 'fund'])
  expect(row && booksFor(row, 2024).some((book) => book.has('205'))).toBe(true)
  expect(others).toEqual([])
})

test('tables whose codes are of departments have none', () => {
  expect(rows('three-public', '715 示例部门')).toEqual([])
})
