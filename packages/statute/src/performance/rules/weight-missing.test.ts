import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { weightMissing } from './weight-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '一个指标没有权重',
    sampleIndicators('||指标0|≥|1|次|40|否', '||指标1|≥|2|次||否', '||指标2|≥|3|次|50|否'),
    ['weight-missing:error'],
  ],
  ['全表没有权重', sampleIndicators('||指标0|≥|1|次||否', '||指标1|≥|2|次||否'), []],
  [
    '没有权重栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(weightMissing, edition)).toEqual(codes)
})
