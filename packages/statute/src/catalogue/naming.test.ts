import { expect, test } from 'vitest'
import { abbreviates, compareParties, nameKey, nameLikeness, partyIn, programmeName } from './naming'

test.each([
  ['1. 河道巡查专项绩效目标表', '河道巡查专项'],
  ['河道巡查项目绩效目标', '河道巡查'],
  ['绩效目标表', '绩效目标表'],
])('the programme of “%s” is “%s”', (printed, name) => {
  expect(programmeName(printed)).toBe(name)
})

test('marks, punctuation and 项目 do not make another programme', () => {
  expect(nameKey('“河道巡查”项目（重点）绩效目标表')).toBe(nameKey('河道巡查'))
})

test.each([
  ['河道巡查', '河道巡查', 1],
  ['河道巡查', '河道巡护', 2 / 3],
  ['河道巡查', '公园管护', 0],
  ['河', '河道', 0],
])('%s and %s are alike by %d', (left, right, likeness) => {
  expect(nameLikeness(left, right)).toBeCloseTo(likeness)
})

test.each([
  ['109-示例区水务局', { code: '109', name: '示例区水务局' }],
  ['区水务局', { code: null, name: '区水务局' }],
])('%s', (printed, party) => {
  expect(partyIn(printed)).toEqual(party)
})

test('an abbreviation keeps characters of the whole name', () => {
  expect(abbreviates('区发改委', '示例区发展和改革委员会')).toBe(true)
  expect(abbreviates('区水务局', '示例区发展和改革委员会')).toBe(false)
})

test.each([
  ['109-示例区水务局', '示例区水务局', 'same'],
  ['区水务局', '示例区水务局', 'short'],
  ['109-区水务局', '示例区水务局', 'different'],
  ['区住建委', '示例区水务局', 'different'],
])('%s against %s is %s', (listed, form, outcome) => {
  expect(compareParties(partyIn(listed), partyIn(form))).toBe(outcome)
})

test('a party that is not named cannot be compared', () => {
  expect(compareParties(null, partyIn('示例区水务局'))).toBe('unknown')
})
