import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { percentTwice } from './percent-twice'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['两个百分号', sampleIndicators('||整改率|≥|95%|%|90|是'), ['percent-twice:warning']],
  [
    '没有单位栏',
    sampleEdition([{ columns: ['name', 'operator', 'value'], indicators: ['||整改率|≥|95%|||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(percentTwice, edition)).toEqual(codes)
})
