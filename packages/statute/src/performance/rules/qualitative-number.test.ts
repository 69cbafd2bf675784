import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { qualitativeNumber } from './qualitative-number'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['定性为数字', sampleIndicators('||沿河环境|定性|95||90|是'), ['qualitative-number:error']],
  ['定性为百分数', sampleIndicators('||沿河环境|定性|95%||90|是'), ['qualitative-number:error']],
  ['文字中的数字', sampleIndicators('||补助时间|定性|每月20日前||90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(qualitativeNumber, edition)).toEqual(codes)
})
