import { expect, test } from 'vitest'
import { splitChange, whole } from './split-change'

const parts = [
  { key: 1, code: ' 201011 ', name: ' 东校 ', children: ['c'] },
  { key: 4, code: '', name: '西校', children: [] },
]
const chosen = new Map([
  ['stays', [whole]],
  ['both', [whole, '4']],
  ['goes', ['1', '4']],
  ['nothing', []],
])

test('accounts stand with the parts chosen for them, and leave what stays unless it was chosen', () => {
  expect(splitChange({ fiscalYear: 2027, keep: true, parts, chosen })).toEqual({
    fiscalYear: 2027,
    keep: true,
    parts: [
      { code: '201011', name: '东校', children: ['c'], accounts: ['goes'] },
      { code: null, name: '西校', children: [], accounts: ['both', 'goes'] },
    ],
    leaving: ['goes', 'nothing'],
  })
})

test('nobody leaves what is not there any more', () => {
  expect(splitChange({ fiscalYear: 2027, keep: false, parts, chosen }).leaving).toEqual([])
})
