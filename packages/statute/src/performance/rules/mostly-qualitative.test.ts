import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { mostlyQualitative } from './mostly-qualitative'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '五个中四个定性',
    sampleIndicators(
      '||甲|定性|优||20|是',
      '||乙|定性|良好||20|是',
      '||丙|定性|提升||20|否',
      '||丁|定性|改善||20|否',
      '||戊|≥|1|次|10|否',
    ),
    ['mostly-qualitative:hint'],
  ],
  [
    '没有性质栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲||优||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(mostlyQualitative, edition)).toEqual(codes)
})
