import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { unitCountPercent } from './unit-count-percent'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['数量用百分号', sampleIndicators('||清掏化粪池数量|≥|10|%|90|是'), ['unit-count-percent/count:warning']],
  [
    '数量的值带百分号',
    sampleIndicators('||清掏化粪池数量|≥|10%||90|是'),
    ['unit-count-percent/count:warning'],
  ],
  ['托位数用千分号', sampleIndicators('||婴幼儿托位数|≥|3|‰|90|是'), ['unit-count-percent/count:warning']],
  ['比率用个', sampleIndicators('||问题整改率|≥|95|个|90|是'), ['unit-count-percent/rate:warning']],
  ['增长可以是百分数', sampleIndicators('||游客人数增长率|≥|5|%|90|是', '||较上年减少次数|≥|5|%|90|是'), []],
  ['频率不是比率', sampleIndicators('||巡查频率|≥|2|次|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(unitCountPercent, edition)).toEqual(codes)
})
