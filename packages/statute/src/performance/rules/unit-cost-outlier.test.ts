import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { unitCostOutlier } from './unit-cost-outlier'

const situations: readonly [string, Edition, string[]][] = [
  ['一张表', sampleEdition([{}]), ['not checked']],
  [
    '单位成本相近',
    sampleEdition([
      { name: '甲镇保洁专项', budget: { total: '100' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '乙镇保洁专项', budget: { total: '110' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '丙镇保洁专项', budget: { total: '90' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '丁镇保洁专项', budget: { total: '120' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
    ]),
    [],
  ],
  [
    '一个远高于中位数',
    sampleEdition([
      { name: '甲镇保洁专项', budget: { total: '100' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '乙镇保洁专项', budget: { total: '110' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '丙镇保洁专项', budget: { total: '90' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '丁镇保洁专项', budget: { total: '900' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
    ]),
    ['unit-cost-outlier:hint'],
  ],
  [
    '同类项目太少',
    sampleEdition([
      { name: '甲镇保洁专项', budget: { total: '100' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
      { name: '丁镇保洁专项', budget: { total: '900' }, indicators: ['||保洁人员数量|≥|10|人|90|是'] },
    ]),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(unitCostOutlier, edition)).toEqual(codes)
})
