import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { dominantWeight } from './dominant-weight'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '一个占四十',
    sampleIndicators('||指标0|≥|1|次|40|否', '||指标1|≥|2|次|30|否', '||指标2|≥|3|次|20|否'),
    ['dominant-weight:hint'],
  ],
  [
    '没有权重栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(dominantWeight, edition)).toEqual(codes)
})
