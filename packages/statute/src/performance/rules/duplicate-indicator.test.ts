import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { duplicateIndicator } from './duplicate-indicator'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '同名',
    sampleIndicators('||群众满意度|≥|90|%|50|是', '||群众满意度|≥|80|%|40|否'),
    ['duplicate-indicator:warning'],
  ],
  [
    '只差次数两字',
    sampleIndicators('||安全检查|≥|12|次|50|是', '||安全检查次数|≥|30|次|40|否'),
    ['duplicate-indicator:warning'],
  ],
  [
    '只差标点',
    sampleIndicators('||安全、巡查次数|≥|12|次|50|是', '||安全巡查次数|≥|12|次|40|否'),
    ['duplicate-indicator:warning'],
  ],
  ['单位不同', sampleIndicators('||公园保洁|≥|12|次|50|是', '||公园保洁|≥|300|亩|40|否'), []],
  ['人数和次数', sampleIndicators('||培训人数|≥|120|人|50|是', '||培训次数|≥|3|次|40|否'), []],
  [
    '成本和数量没有单位',
    sampleIndicators('成本指标|经济成本指标|节能宣传|||||', '产出指标|数量指标|节能宣传|||||'),
    [],
  ],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(duplicateIndicator, edition)).toEqual(codes)
})
