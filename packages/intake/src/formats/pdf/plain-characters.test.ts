import { expect, test } from 'vitest'
import { plainCharacters } from './plain-characters'

test.each([
  ['⼈⺠政府', '人民政府'],
  ['主管部⻔', '主管部门'],
  ['⻘年镇⻓期', '青年镇长期'],
  ['⿓', '龍'],
  ['教育支出', '教育支出'],
])('%s is %s', (text, plain) => {
  expect(plainCharacters(text)).toBe(plain)
})
