import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { placeholder } from './placeholder'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['等级没有选择', sampleIndicators('||沿河环境|定性|优良中低差||90|是'), ['placeholder:error']],
  ['是否没有选择', sampleIndicators('||沿河环境|定性|是/否||90|是'), ['placeholder:error']],
  ['定性填零', sampleIndicators('||沿河环境|定性|0||90|是'), ['placeholder:error']],
  ['单位没有填写', sampleIndicators('||巡查次数|≥|12|待填写|90|是'), ['placeholder:error']],
  ['示例字样', sampleEdition([{ department: '如：示例区水务局' }]), ['placeholder:error']],
  ['名称中的空位', sampleEdition([{ name: 'XX镇河道巡查专项' }]), ['placeholder:error']],
  [
    '长文中的空位',
    sampleEdition([
      { overview: '对全区河道开展日常巡查，由××公司承担，覆盖全部河段和沿河排口，并按月报送巡查结果。' },
    ]),
    ['placeholder:warning'],
  ],
  [
    '指标值重复名称',
    sampleIndicators('||沿河环境整洁有序|定性|沿河环境整洁有序||90|是'),
    ['placeholder/repeats-name:warning'],
  ],
  ['优良率不是选项', sampleIndicators('||空气优良率|≥|95|%|90|是'), []],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(placeholder, edition)).toEqual(codes)
})
