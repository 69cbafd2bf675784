import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { doubledWords } from './doubled-words'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['词语重复', sampleEdition([{ overview: '负责负责河道日常巡查。' }]), ['doubled-words:hint']],
  ['有意重复', sampleEdition([{ overview: '一项一项推进，每人每天每人每月分别登记，高高兴兴。' }]), []],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(doubledWords, edition)).toEqual(codes)
})
