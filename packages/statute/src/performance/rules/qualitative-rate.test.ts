import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { qualitativeRate } from './qualitative-rate'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['比率没有数值', sampleIndicators('||垃圾清运及时率|定性|及时||90|是'), ['qualitative-rate:hint']],
  ['占比没有数值', sampleIndicators('||基层诊疗占比|定性|逐年提高||90|是'), ['qualitative-rate:hint']],
  ['期限设为定性', sampleIndicators('||补助到位时间|定性|每月20日前||90|是'), ['qualitative-rate/date:hint']],
  [
    '没有性质栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲||优||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(qualitativeRate, edition)).toEqual(codes)
})
