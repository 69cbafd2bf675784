import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { quantitativeText } from './quantitative-text'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['定量为文字', sampleIndicators('||沿河环境|≥|优|%|90|是'), ['quantitative-text:error']],
  ['汉字数目', sampleIndicators('||巡查次数|≥|十二|次|90|是'), []],
  ['日期', sampleIndicators('||完工时间|≤|2024年12月||90|是'), []],
  ['范围', sampleIndicators('||推广项目|=|1-2|个|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(quantitativeText, edition)).toEqual(codes)
})
