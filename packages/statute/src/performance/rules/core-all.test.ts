import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { coreAll } from './core-all'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '全部标为是',
    sampleIndicators('||指标0|≥|1|次|30|是', '||指标1|≥|2|次|30|是', '||指标2|≥|3|次|30|是'),
    ['core-all:hint'],
  ],
  ['只有一个指标', sampleIndicators('||指标0|≥|1|次|30|是'), []],
  [
    '没有是否核心栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(coreAll, edition)).toEqual(codes)
})
