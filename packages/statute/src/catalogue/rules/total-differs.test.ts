import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleCatalogue } from '../../target-sample'
import { totalDiffers } from './total-differs'

const situations: readonly [string, Edition, string[]][] = [
  [
    '没有合计也没有说明',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['not checked'],
  ],
  [
    '合计行相符',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
      { total: '186.5' },
    ),
    [],
  ],
  [
    '合计行不符',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
      { total: '196.5' },
    ),
    ['total-differs:error'],
  ],
  [
    '合计行差尾数',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
      { total: '186.6' },
    ),
    ['total-differs/rounding:hint'],
  ],
  [
    '说明四舍五入后相符',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
      { note: '区级重点专项绩效目标，涉及预算资金187万元。' },
    ),
    [],
  ],
  [
    '说明不符',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
      { note: '区级重点专项绩效目标共2个，涉及预算资金220万元。' },
    ),
    ['total-differs:error'],
  ],
  [
    '说明所说是别的金额',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
      { note: '全区项目合计9,000万元。' },
    ),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(totalDiffers, edition)).toEqual(codes)
})
