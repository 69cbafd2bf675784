import { expect, test } from 'vitest'
import { sourceNames } from './source-names'

test('a file is called by its name, or by its path where two share one', () => {
  expect(sourceNames(['a/x.txt', 'b/x.txt', 'c/y.txt'])).toEqual(['a/x.txt', 'b/x.txt', 'y.txt'])
})
