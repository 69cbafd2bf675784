import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { copiedText } from './copied-text'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['目标照搬概况', sampleEdition([{ goal: '对全区河道开展日常巡查' }]), ['copied-text:warning']],
  ['概况只是名称', sampleEdition([{ overview: '河道巡查专项。' }]), ['copied-text:warning']],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(copiedText, edition)).toEqual(codes)
})
