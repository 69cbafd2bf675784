import { expect, test } from 'vitest'
import { filesSearch, hashIn } from './files-search'

const hash = '0123456789abcdef'.repeat(4)

test.each([
  ['as it is', hash, hash],
  ['in capitals', hash.toUpperCase(), hash],
  ['with the name of the file', `${hash}  预算.pdf`, hash],
  ['in pairs, as Windows printed it once', hash.replaceAll(/(..)(?!$)/g, '$1 '), hash],
  ['too short', hash.slice(1), null],
  ['too long', `${hash}0`, null],
  ['something else', '预算.pdf', null],
])('a hash is found %s', (_, text, found) => {
  expect(hashIn(text)).toBe(found)
})

test('an address with something else is that of all files', () => {
  expect(filesSearch({ sha256: 'x' })).toEqual({})
  expect(filesSearch({ sha256: hash })).toEqual({ sha256: hash })
  expect(filesSearch({})).toEqual({})
})
