import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { direction } from './direction'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['响应时间用大于', sampleIndicators('||故障响应时间|≥|2|小时|90|是'), ['direction/small:warning']],
  ['事故数用大于', sampleIndicators('||较大事故|≥|1|起|90|是'), ['direction/small:warning']],
  ['成本用大于', sampleIndicators('||活动成本|≥|500|万元|90|是'), ['direction/cost:warning']],
  [
    '成本类的金额',
    sampleIndicators('成本指标|经济成本指标|设备采购金额|≥|50|万元|90|是'),
    ['direction/cost:warning'],
  ],
  ['满意度用小于', sampleIndicators('||群众满意度|≤|90|%|90|是'), ['direction/large:warning']],
  ['时限缩短用小于', sampleIndicators('||平均办理时限缩短|≤|5|%|90|是'), ['direction/large:warning']],
  ['处理投诉是工作量', sampleIndicators('||办理信访投诉件数|≥|50|件|40|是', '||节约成本|≥|5|万元|50|是'), []],
  ['不合格率应当小', sampleIndicators('||产品不合格率|≤|1|%|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(direction, edition)).toEqual(codes)
})
