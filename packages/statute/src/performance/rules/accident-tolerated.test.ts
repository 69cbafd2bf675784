import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { accidentTolerated } from './accident-tolerated'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['允许一起', sampleIndicators('||较大及以上质量安全事故起数|≤|1|起|90|是'), ['accident-tolerated:hint']],
  [
    '不允许',
    sampleIndicators('||较大及以上质量安全事故起数|=|0|起|50|是', '||重大责任事故数|<|1|起|40|是'),
    [],
  ],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(accidentTolerated, edition)).toEqual(codes)
})
