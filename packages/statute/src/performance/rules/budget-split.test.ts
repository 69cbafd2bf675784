import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { budgetSplit } from './budget-split'

const situations: readonly [string, Edition, string[]][] = [
  ['没有列出构成', sampleEdition([{}]), ['not checked']],
  [
    '构成相符',
    sampleEdition([{ budget: { total: '120.00', generalPublic: '100.00', governmentFund: '20.00' } }]),
    [],
  ],
  [
    '合计不等于各项资金',
    sampleEdition([{ budget: { total: '120.00', generalPublic: '100.00', governmentFund: '30.00' } }]),
    ['budget-split:error'],
  ],
  [
    '合计不等于留用与补助',
    sampleEdition([{ budget: { total: '120.00', retained: '100.00', townships: '0' } }]),
    ['budget-split:error'],
  ],
  [
    '尾数',
    sampleEdition([{ budget: { total: '120.00', retained: '100.00', townships: '20.01' } }]),
    ['budget-split/rounding:hint'],
  ],
  ['省略小数的零', sampleEdition([{ budget: { total: '120.5', retained: '100', townships: '20.5' } }]), []],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(budgetSplit, edition)).toEqual(codes)
})
