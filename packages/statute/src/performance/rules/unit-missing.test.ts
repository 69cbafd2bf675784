import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { unitMissing } from './unit-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['没有单位', sampleIndicators('||巡查次数|≥|12||90|是'), ['unit-missing:warning']],
  ['单位写为无', sampleIndicators('||巡查次数|≥|12|无|90|是'), ['unit-missing:warning']],
  ['单位在名称里', sampleIndicators('||整改率（%）|≥|95||90|是'), []],
  ['百分号在值里', sampleIndicators('||整改率|≥|95%||90|是'), []],
  ['定性不要单位', sampleIndicators('||沿河环境|定性|良好||90|是'), []],
  [
    '没有单位栏',
    sampleEdition([{ columns: ['name', 'operator', 'value'], indicators: ['||巡查次数|≥|12|||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(unitMissing, edition)).toEqual(codes)
})
