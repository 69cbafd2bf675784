import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { nameCut } from './name-cut'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['以逗号结束', sampleIndicators('||开展优企优岗活动，|≥|12|次|90|是'), ['name-cut:hint']],
  ['括号没有合上', sampleIndicators('||入驻人才（高工、正高|≥|12|人|90|是'), ['name-cut:hint']],
  ['括号齐全', sampleIndicators('||入驻人才（高工）|≥|12|人|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(nameCut, edition)).toEqual(codes)
})
