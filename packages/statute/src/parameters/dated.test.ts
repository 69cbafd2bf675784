import { expect, test } from 'vitest'
import { practice } from '../law/practice'
import { type Dated, versionIn } from './dated'

const parameter: Dated<string> = [
  { from: null, cites: [practice('旧')], value: 'old' },
  { from: 2022, cites: [practice('新')], value: 'new' },
]

test.each([
  [2021, 'old'],
  [2022, 'new'],
  [2030, 'new'],
  [null, 'new'],
] as const)('in %s it is %s', (year, value) => {
  expect(versionIn(parameter, year).value).toBe(value)
})
