import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { levelPair } from './level-pair'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['产出下的成本', sampleIndicators('产出指标|成本指标|采购成本|≤|5|万元|90|是'), ['level-pair:error']],
  [
    '满意度下的满意度',
    sampleIndicators('满意度指标|满意度指标|群众满意度|≥|90|%|90|是'),
    ['level-pair:error'],
  ],
  [
    '不是一级指标',
    sampleIndicators('过程指标|数量指标|巡查次数|≥|12|次|90|是'),
    ['level-pair/unknown:error'],
  ],
  [
    '2021年以前的写法',
    sampleEdition(
      [
        {
          indicators: [
            '产出指标|成本指标|采购成本|≤|5|万元|90|是',
            '满意度指标|满意度指标|群众满意度|≥|90|%|0|否',
          ],
        },
      ],
      { fiscalYear: 2020 },
    ),
    [],
  ],
  [
    '简称',
    sampleIndicators('产出类指标|数量|巡查次数|≥|12|次|50|是', '满意度|服务对象|群众评价|≥|90|%|40|否'),
    [],
  ],
  [
    '二级指标分成两行',
    sampleIndicators('满意度指标||受益企业|≥|10|户|40|是', '满意度指标|满意度指标|企业满意|≥|90|%|50|否'),
    [],
  ],
  ['读不清的文字', sampleIndicators('产出指标|L TY|巡查次数|≥|12|次|90|是'), []],
  [
    '没有二级指标',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||甲|≥|1|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(levelPair, edition)).toEqual(codes)
})
