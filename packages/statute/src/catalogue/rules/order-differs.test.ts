import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, parks, rivers } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { orderDiffers } from './order-differs'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  [
    '序号不同',
    sampleCatalogue(entries, [{ seq: 1 }, { seq: 3, name: '公园管护专项', budget: { total: '66.50' } }]),
    ['order-differs:hint'],
  ],
  [
    '次序颠倒',
    sampleCatalogue(
      [
        { ...parks, seq: 1 },
        { ...rivers, seq: 2 },
      ],
      [{}, { name: '公园管护专项', budget: { total: '66.50' } }],
    ),
    ['order-differs:hint'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(orderDiffers, edition)).toEqual(codes)
})
