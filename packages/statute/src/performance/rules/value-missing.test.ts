import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { valueMissing } from './value-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['没有指标值', sampleIndicators('||巡查次数|≥||次|90|是'), ['value-missing:warning']],
  [
    '没有性质栏的表',
    sampleEdition([
      { columns: ['name', 'value'], indicators: ['||维护社会稳定|||||', '||巡查次数||12次|||'] },
    ]),
    ['value-missing:hint'],
  ],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(valueMissing, edition)).toEqual(codes)
})
