import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { levelMisplaced } from './level-misplaced'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '满意度列在效益',
    sampleIndicators('效益指标|社会效益指标|群众满意度|≥|90|%|90|是'),
    ['level-misplaced/satisfaction:warning'],
  ],
  [
    '比率列在数量',
    sampleIndicators('产出指标|数量指标|清运完成率|≥|90|%|90|是'),
    ['level-misplaced/rate:warning'],
  ],
  [
    '及时率列在质量',
    sampleIndicators('产出指标|质量指标|拨付及时率|≥|90|%|90|是'),
    ['level-misplaced/time:warning'],
  ],
  [
    '日期列在质量',
    sampleIndicators('产出指标|质量指标|主体完工|=|2024年12月||90|是'),
    ['level-misplaced/time:warning'],
  ],
  [
    '没有级别栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||群众满意度|≥|90|%||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(levelMisplaced, edition)).toEqual(codes)
})
