import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { departmentDiffers } from './department-differs'

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
    '部门名称不同',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理处', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['department-differs:warning'],
  ],
  [
    '部门编码不同',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '119-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['department-differs:warning'],
  ],
  [
    '简称',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '区河管中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    [],
  ],
  [
    '目录没有部门',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: null, amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: null, amount: '66.5' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(departmentDiffers, edition)).toEqual(codes)
})
