import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { nameVague } from './name-vague'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['只写满意度', sampleIndicators('||满意度|≥|90|%|90|是'), ['name-vague:hint']],
  ['写明对象', sampleIndicators('||游客满意度|≥|90|%|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(nameVague, edition)).toEqual(codes)
})
