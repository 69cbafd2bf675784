import { expect, it } from 'vitest'
import { documentSearch } from './document-search'

it.each([
  [
    { view: 'doubts', line: 12, cell: 0 },
    { view: 'doubts', line: 12, cell: 0 },
  ],
  [{ line: '12' }, { line: 12 }],
  [
    { record: 'target-3', at: 'name' },
    { record: 'target-3', at: 'name' },
  ],
  [{ view: 'nothing', line: 0, cell: -1, record: '', at: null }, {}],
  [{ line: 'x', cell: 1.5 }, {}],
])('reads %j', (search, expected) => {
  expect(documentSearch(search)).toEqual(expected)
})
