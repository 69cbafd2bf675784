import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { percentAboveHundred } from './percent-above-hundred'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['完成率二百', sampleIndicators('||项目完成率|=|200|%|90|是'), ['percent-above-hundred:error']],
  ['大于百分之百', sampleIndicators('||群众满意度|>|100|%|90|是'), ['percent-above-hundred:error']],
  ['值里带百分号', sampleIndicators('||投诉处理率|≥|175%||90|是'), ['percent-above-hundred:error']],
  ['大于等于一百', sampleIndicators('||补助到位率|≥|100|%|90|是'), ['percent-above-hundred/equal:hint']],
  ['大于99.95', sampleIndicators('||补助到位率|>|99.95|%|90|是'), ['percent-above-hundred/equal:hint']],
  ['增长率可以超过', sampleIndicators('||产值增长率|≥|120|%|90|是'), []],
  ['等于一百', sampleIndicators('||补助到位率|=|100|%|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(percentAboveHundred, edition)).toEqual(codes)
})
