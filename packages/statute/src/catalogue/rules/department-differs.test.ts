import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, parks, rivers } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { departmentDiffers } from './department-differs'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  [
    '部门名称不同',
    sampleCatalogue([{ ...rivers, department: '109-示例区河道管理处' }, parks], forms),
    ['department-differs:warning'],
  ],
  [
    '部门编码不同',
    sampleCatalogue([{ ...rivers, department: '119-示例区河道管理中心' }, parks], forms),
    ['department-differs:warning'],
  ],
  ['简称', sampleCatalogue([{ ...rivers, department: '区河管中心' }, parks], forms), []],
  [
    '目录没有部门',
    sampleCatalogue(
      [
        { ...rivers, department: null },
        { ...parks, department: null },
      ],
      forms,
    ),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(departmentDiffers, edition)).toEqual(codes)
})
