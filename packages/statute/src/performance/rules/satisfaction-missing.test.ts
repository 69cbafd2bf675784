import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { satisfactionMissing } from './satisfaction-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '没有满意度',
    sampleIndicators('产出指标|数量指标|巡查次数|≥|12|次|90|是'),
    ['satisfaction-missing:warning'],
  ],
  ['名称含满意', sampleIndicators('||群众满意率|≥|90|%|90|是'), []],
  ['一级指标是满意度', sampleIndicators('满意度指标|服务对象满意度指标|投诉办理评价|≥|90|%|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(satisfactionMissing, edition)).toEqual(codes)
})
