import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { yearAsTarget } from './year-as-target'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['指标值是预算年度', sampleIndicators('||兑现年度|=|2024|年|90|是'), ['year-as-target:hint']],
  ['年度写在值里', sampleIndicators('||兑现年度|=|2024年||90|是'), ['year-as-target:hint']],
  ['数量恰好相同', sampleIndicators('||发放人数|≥|2024|人|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(yearAsTarget, edition)).toEqual(codes)
})
