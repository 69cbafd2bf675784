import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, parks } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { nameDiffers } from './name-differs'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  [
    '名称差一字',
    sampleCatalogue(
      [{ seq: 1, name: '河道巡护专项', department: '109-示例区河道管理中心', amount: '120.0' }, parks],
      forms,
    ),
    ['name-differs:warning'],
  ],
  [
    '同一序号是另一项目',
    sampleCatalogue(
      [{ seq: 1, name: '国企改革扶持', department: '109-示例区河道管理中心', amount: '9.0' }, parks],
      forms,
    ),
    ['name-differs/another:error'],
  ],
  [
    '只差标点和表名',
    sampleCatalogue(
      [
        { seq: 1, name: '“河道巡查”专项绩效目标表', department: '109-示例区河道管理中心', amount: '120.0' },
        parks,
      ],
      forms,
    ),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(nameDiffers, edition)).toEqual(codes)
})
