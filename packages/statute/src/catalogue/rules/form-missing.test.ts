import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, parks, rivers } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { formMissing } from './form-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  [
    '一项没有表',
    sampleCatalogue(
      [rivers, parks, { seq: 3, name: '路灯运行专项', department: '109-示例区河道管理中心', amount: '30.0' }],
      forms,
    ),
    ['form-missing:error'],
  ],
  ['列了两次的另有规则', sampleCatalogue([rivers, parks, { ...rivers, seq: 3 }], forms), []],
  [
    '目录名称带表名',
    sampleCatalogue(
      [
        { seq: 1, name: '河道巡查专项绩效目标表', department: null, amount: null },
        { seq: 2, name: '公园管护专项（重点）绩效目标表', department: null, amount: null },
      ],
      forms,
    ),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(formMissing, edition)).toEqual(codes)
})
