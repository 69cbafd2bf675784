import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { period } from './period'

const situations: readonly [string, Edition, string[]][] = [
  ['没有起止时间', sampleEdition([{}]), ['not checked']],
  ['年度之内', sampleEdition([{ period: ['2024年1月', '2024年12月'] }]), []],
  ['跨年', sampleEdition([{ period: ['2023.1', '2025.12'] }]), []],
  ['终止早于起始', sampleEdition([{ period: ['2024-06-01', '2024-03-01'] }]), ['period/order:warning']],
  ['已经终止', sampleEdition([{ period: ['2022年1月', '2023年12月'] }]), ['period/year:warning']],
  ['尚未开始', sampleEdition([{ period: ['2025年', null] }]), ['period/year:warning']],
  ['文字', sampleEdition([{ period: ['常年', null] }]), []],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(period, edition)).toEqual(codes)
})
