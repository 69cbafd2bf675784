import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { pendingBasis } from './pending-basis'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['依据尚未印发', sampleEdition([{ basis: '示例区河道管理办法（待印发）。' }]), ['pending-basis:hint']],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(pendingBasis, edition)).toEqual(codes)
})
