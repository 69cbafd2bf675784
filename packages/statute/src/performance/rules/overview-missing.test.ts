import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { overviewMissing } from './overview-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['没有填写概况', sampleEdition([{ overview: null }]), ['overview-missing:warning']],
  ['没有这一栏', sampleEdition([{ overview: null, printedFields: ['name'] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(overviewMissing, edition)).toEqual(codes)
})
