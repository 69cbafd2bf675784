import { expect, test } from 'vitest'
import { isDoubted } from './doubted'
import { sampleDocument } from './sample'

test('a spot is doubted where the reader doubted something on its line', () => {
  const document = sampleDocument({
    doubts: [{ place: { line: 7, cell: 2 }, what: '有无法解码的字符', text: '' }],
  })
  expect(isDoubted({ document, record: null, place: { line: 7 } })).toBe(true)
  expect(isDoubted({ document, record: null, place: { line: 8 } })).toBe(false)
})
