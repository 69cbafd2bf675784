import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { indicatorCount } from './indicator-count'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['只有两个', sampleIndicators('||指标0|≥|1|次|50|否', '||指标1|≥|2|次|40|否'), ['indicator-count:hint']],
  [
    '十三个',
    sampleEdition([{ indicators: Array.from({ length: 13 }, (_, at) => `||指标${at}|≥|1|次|5|否`) }]),
    ['indicator-count:hint'],
  ],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(indicatorCount, edition)).toEqual(codes)
})
