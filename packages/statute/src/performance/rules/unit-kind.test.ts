import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { unitKind } from './unit-kind'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['定性带单位', sampleIndicators('||沿河环境|定性|优|%|90|是'), ['unit-kind/qualitative:warning']],
  ['名词作单位', sampleIndicators('||提供岗位|≥|8|人数|90|是'), ['unit-kind/noun:hint']],
  ['人/次', sampleIndicators('||培训规模|≥|100|人/次|90|是'), ['unit-kind/slash:hint']],
  ['面积用米', sampleIndicators('||保洁面积|≥|3500|米|90|是'), ['unit-kind/area:warning']],
  ['面积用元/平方米', sampleIndicators('||建设面积|≥|100|元/平方米|90|是'), ['unit-kind/area:warning']],
  ['人口用户', sampleIndicators('||抽样人口数量|≥|1200|户|90|是'), ['unit-kind/persons:warning']],
  ['费用用人/天', sampleIndicators('||评审费用标准|≤|2000|人/天|90|是'), ['unit-kind/money:warning']],
  ['成本用家', sampleIndicators('||降低运营成本|≥|10|家|90|是'), ['unit-kind/money:warning']],
  ['投诉用年', sampleIndicators('||建设中的投诉|≤|50|年|90|是'), ['unit-kind/period:warning']],
  ['时限用百分号', sampleIndicators('||平均办理时限|≤|2|%|90|是'), ['unit-kind/span:warning']],
  ['不发生用百分号', sampleIndicators('||无重大信访事件发生|=|100|%|90|是'), ['unit-kind/absence:hint']],
  ['效果用百分号', sampleIndicators('||沿河环境|≥|98|%|90|是'), ['unit-kind/effect:hint']],
  ['次数用个', sampleIndicators('||课题调研次数|≥|3|个|90|是'), ['unit-kind/times:hint']],
  ['面积用亩和平方米', sampleIndicators('||绿地面积|≥|20|亩|50|是', '||道路面积|≥|20|万平方米|40|是'), []],
  ['定性的单位写其他', sampleIndicators('||沿河环境|定性|优|其他|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(unitKind, edition)).toEqual(codes)
})
