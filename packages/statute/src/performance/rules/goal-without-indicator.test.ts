import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { goalWithoutIndicator } from './goal-without-indicator'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '目标中的比率没有指标',
    sampleEdition([{ goal: '河道保洁覆盖率达到98%。' }]),
    ['goal-without-indicator:hint'],
  ],
  ['有同类的比率', sampleEdition([{ goal: '上报问题整改率达到98%。' }]), []],
  ['有同样的数值', sampleEdition([{ goal: '河道保洁覆盖率达到95%。' }]), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(goalWithoutIndicator, edition)).toEqual(codes)
})
