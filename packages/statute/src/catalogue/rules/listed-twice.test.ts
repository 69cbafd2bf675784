import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, parks, rivers } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { listedTwice } from './listed-twice'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  ['列了两次', sampleCatalogue([rivers, parks, { ...rivers, seq: 3 }], forms), ['listed-twice:error']],
  [
    '同名不同部门',
    sampleCatalogue(
      [rivers, parks, { ...rivers, seq: 3, department: '110-示例区水务局', amount: '10.0' }],
      forms,
    ),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(listedTwice, edition)).toEqual(codes)
})
