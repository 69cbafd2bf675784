import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms } from '../catalogue-sample'
import { codesOf, sampleCatalogue } from '../../target-sample'
import { totalDiffers } from './total-differs'

const situations: readonly [string, Edition, string[]][] = [
  ['没有合计也没有说明', sampleCatalogue(entries, forms), ['not checked']],
  ['合计行相符', sampleCatalogue(entries, forms, { total: '186.5' }), []],
  ['合计行不符', sampleCatalogue(entries, forms, { total: '196.5' }), ['total-differs:error']],
  ['合计行差尾数', sampleCatalogue(entries, forms, { total: '186.6' }), ['total-differs/rounding:hint']],
  [
    '说明四舍五入后相符',
    sampleCatalogue(entries, forms, { note: '区级重点专项绩效目标，涉及预算资金187万元。' }),
    [],
  ],
  [
    '说明不符',
    sampleCatalogue(entries, forms, { note: '区级重点专项绩效目标共2个，涉及预算资金220万元。' }),
    ['total-differs:error'],
  ],
  [
    '说明所说是别的金额',
    sampleCatalogue(entries, forms, { note: '全区项目合计9,000万元。' }),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(totalDiffers, edition)).toEqual(codes)
})
