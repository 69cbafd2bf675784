import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { entries, forms, rivers } from '../catalogue-sample'
import { codesOf, sampleEdition, sampleCatalogue } from '../../target-sample'
import { formNotListed } from './form-not-listed'

const situations: readonly [string, Edition, string[]][] = [
  ['目录与表一致', sampleCatalogue(entries, forms), []],
  ['没有目录', sampleEdition([{}]), ['not checked']],
  ['一张表没有列入', sampleCatalogue([rivers], forms), ['form-not-listed:error']],
  [
    '重复的表另有规则',
    sampleCatalogue(entries, [{ seq: 1 }, { seq: 2, name: '公园管护专项' }, { seq: 3 }]),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(formNotListed, edition)).toEqual(codes)
})
