import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { coreFlagMissing } from './core-flag-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '一个没有标明',
    sampleIndicators('||指标0|≥|1|次|30|是', '||指标1|≥|2|次|30|', '||指标2|≥|3|次|30|否'),
    ['core-flag-missing:warning'],
  ],
  ['全表都没有标明', sampleIndicators('||指标0|≥|1|次|30|', '||指标1|≥|2|次|30|'), []],
  [
    '没有是否核心栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(coreFlagMissing, edition)).toEqual(codes)
})
