import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { listedTwice } from './listed-twice'

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
    '列了两次',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
        { seq: 3, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    ['listed-twice:error'],
  ],
  [
    '同名不同部门',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项', department: '109-示例区河道管理中心', amount: '120.0' },
        { seq: 2, name: '公园管护专项', department: '109-示例区河道管理中心', amount: '66.5' },
        { seq: 3, name: '河道巡查专项', department: '110-示例区水务局', amount: '10.0' },
      ],
      [{ seq: 1 }, { seq: 2, name: '公园管护专项', goal: '保持公园整洁。', budget: { total: '66.50' } }],
    ),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(listedTwice, edition)).toEqual(codes)
})
