import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { coreUnusual } from './core-unusual'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '十张表中一张不同',
    sampleEdition([
      ...Array.from({ length: 9 }, () => ({})),
      { indicators: ['||甲|≥|1|次|90|是', '||乙|≥|1|次|0|否'] },
    ]),
    ['core-unusual:hint'],
  ],
  [
    '没有通常的个数',
    sampleEdition([
      ...Array.from({ length: 5 }, () => ({})),
      ...Array.from({ length: 5 }, () => ({ indicators: ['||甲|≥|1|次|90|是'] })),
    ]),
    [],
  ],
  [
    '没有是否核心栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(coreUnusual, edition)).toEqual(codes)
})
