import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { exactRate } from './exact-rate'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['恰好相等', sampleIndicators('||体检完成率|=|60|%|90|是'), ['exact-rate:hint']],
  ['等于一百', sampleIndicators('||体检完成率|=|100|%|90|是'), []],
  ['满意度等于一百', sampleIndicators('||服务对象满意率|=|100|%|90|是'), ['exact-rate:hint']],
  ['不合格率', sampleIndicators('||产品不合格率|=|1|%|90|是'), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(exactRate, edition)).toEqual(codes)
})
