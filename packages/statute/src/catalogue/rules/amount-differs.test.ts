import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, parks, rivers } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { amountDiffers } from './amount-differs'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  ['金额不同', sampleCatalogue([{ ...rivers, amount: '122.0' }, parks], forms), ['amount-differs:error']],
  [
    '四舍五入后相等',
    sampleCatalogue(entries, [
      { seq: 1, budget: { total: '119.96' } },
      { seq: 2, name: '公园管护专项', budget: { total: '66.54' } },
    ]),
    [],
  ],
  [
    '目标表只写到整数',
    sampleCatalogue(
      [{ ...rivers, amount: '120.4' }, parks],
      [
        { seq: 1, budget: { total: '120' } },
        { seq: 2, name: '公园管护专项', budget: { total: '66.50' } },
      ],
    ),
    ['amount-differs/rounding:hint'],
  ],
  [
    '目录没有金额',
    sampleCatalogue(
      [
        { ...rivers, amount: null },
        { ...parks, amount: null },
      ],
      forms,
    ),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(amountDiffers, edition)).toEqual(codes)
})
