import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { staleYear } from './stale-year'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '往年的进度计划',
    sampleEdition([{ overview: '2021年实施进度计划：一季度招标。' }]),
    ['stale-year:warning'],
  ],
  [
    '计划之后的日期',
    sampleEdition([{ overview: '项目当年实施进度计划：2021-1-16至2021-12-31开展巡查。' }]),
    ['stale-year:warning'],
  ],
  ['往年的目标', sampleEdition([{ goal: '2022年度绩效目标：完成清淤。' }]), ['stale-year:warning']],
  ['当年的计划', sampleEdition([{ overview: '2024年实施进度计划：一季度招标。' }]), []],
  ['往年文件不算', sampleEdition([{ overview: '依据2021年有关会议，开展巡查。' }]), []],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(staleYear, edition)).toEqual(codes)
})
