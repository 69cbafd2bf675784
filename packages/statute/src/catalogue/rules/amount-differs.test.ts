import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { amountDiffers } from './amount-differs'

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
    '金额不同',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '122.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['amount-differs:error'],
  ],
  [
    '四舍五入后相等',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [
        { seq: 1, budget: { total: '119.96' } },
        { seq: 2, name: '公园管护专项', budget: { total: '66.54' } },
      ],
    ),
    [],
  ],
  [
    '目标表只写到整数',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.4' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
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
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: null },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: null },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(amountDiffers, edition)).toEqual(codes)
})
