import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { basisMissing } from './basis-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['没有填写依据', sampleEdition([{ basis: null }]), ['basis-missing:hint']],
  ['没有这一栏', sampleEdition([{ basis: null, printedFields: ['name'] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(basisMissing, edition)).toEqual(codes)
})
