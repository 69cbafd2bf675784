import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { coreNone } from './core-none'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '全部标为否',
    sampleIndicators('||指标0|≥|1|次|30|否', '||指标1|≥|2|次|30|否', '||指标2|≥|3|次|30|否'),
    ['core-none:warning'],
  ],
  ['没有标明的不算', sampleIndicators('||指标0|≥|1|次|30|', '||指标1|≥|2|次|30|'), []],
  [
    '没有是否核心栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(coreNone, edition)).toEqual(codes)
})
