import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { goalMissing } from './goal-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['没有目标', sampleEdition([{ goal: null }]), ['goal-missing:error']],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(goalMissing, edition)).toEqual(codes)
})
