import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { weightsSum } from './weights-sum'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '多出的权重',
    sampleIndicators('||指标0|≥|1|次|40|否', '||指标1|≥|2|次|30|否', '||指标2|≥|3|次|25|否'),
    ['weights-sum:error'],
  ],
  [
    '没有扣除预算执行率',
    sampleIndicators('||指标0|≥|1|次|40|否', '||指标1|≥|2|次|30|否', '||指标2|≥|3|次|30|否'),
    ['weights-sum:error'],
  ],
  [
    '表上印有执行率权重',
    sampleEdition([{ executionWeight: '20', indicators: ['||指标0|≥|1|次|40|否', '||指标1|≥|2|次|40|否'] }]),
    [],
  ],
  [
    '部门整体目标合计一百',
    sampleEdition([{ scope: 'department', indicators: ['||指标0|≥|1|次|60|否', '||指标1|≥|2|次|40|否'] }]),
    [],
  ],
  [
    '部门整体目标只有九十',
    sampleEdition([{ scope: 'department', indicators: ['||指标0|≥|1|次|60|否', '||指标1|≥|2|次|30|否'] }]),
    ['weights-sum:error'],
  ],
  [
    '部门整体目标印有执行率权重',
    sampleEdition([
      {
        scope: 'department',
        executionWeight: '10',
        indicators: ['||指标0|≥|1|次|60|否', '||指标1|≥|2|次|30|否'],
      },
    ]),
    [],
  ],
  [
    '预算执行率列为指标',
    sampleIndicators('||预算执行率|≥|95|%|10|否', '||指标0|≥|1|次|60|否', '||指标1|≥|2|次|30|否'),
    [],
  ],
  ['权重为小数', sampleIndicators('||指标0|≥|1|次|42.5|否', '||指标1|≥|2|次|47.5|否'), []],
  [
    '有的权重辨认不清',
    sampleEdition([{ indicators: ['||指标0|≥|1|次|60|否', '||指标1|≥|2|次||否'] }], {
      doubts: [{ place: { line: 12 }, what: '指标权重无法辨认', text: '' }],
    }),
    ['weights-sum:warning'],
  ],
  [
    '没有权重栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(weightsSum, edition)).toEqual(codes)
})
