import { array, assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { sheetNamer } from './sheet-names'

test('names are cleaned, cut and numbered', () => {
  const name = sheetNamer()
  expect(name('附表1：收支/总表[草案]')).toBe('附表1：收支 总表 草案')
  expect(name('')).toBe('表')
  expect(name('History')).toBe('表History')
  expect(name('项'.repeat(40))).toBe('项'.repeat(31))
  expect(name('项'.repeat(40))).toBe(`${'项'.repeat(28)}(2)`)
  expect(name("'引'")).toBe('引')
})

test('whatever is wanted, names are valid and each is used once', () => {
  assert(
    property(array(string({ unit: 'grapheme', maxLength: 40 }), { maxLength: 60 }), (wanted) => {
      const names = wanted.map(sheetNamer())
      expect(new Set(names.map((one) => one.toLowerCase())).size).toBe(names.length)
      for (const one of names) {
        expect(one.length).toBeGreaterThan(0)
        expect(one.length).toBeLessThanOrEqual(31)
        expect(one).not.toMatch(/[[\]:*?/\\]|^'|'$/)
      }
    }),
  )
})
