import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { orderDiffers } from './order-differs'

const situations: readonly [string, Edition, string[]][] = [
  [
    '目录与表一致',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    [],
  ],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  [
    '序号不同',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 3, name: '公园管护专项', budget: { total: '66.50' } }],
    ),
    ['order-differs:hint'],
  ],
  [
    '次序颠倒',
    sampleCatalogue(
      [
        { seq: 1, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
        { seq: 2, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
      ],
      [{}, { name: '公园管护专项', budget: { total: '66.50' } }],
    ),
    ['order-differs:hint'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(orderDiffers, edition)).toEqual(codes)
})
