import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { goalThin } from './goal-thin'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['只有一句话', sampleEdition([{ goal: '推进河道巡查。' }]), ['goal-thin:hint']],
  ['短而有数', sampleEdition([{ goal: '巡查河道24次。' }]), []],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(goalThin, edition)).toEqual(codes)
})
