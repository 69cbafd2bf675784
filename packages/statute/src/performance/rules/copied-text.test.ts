import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { copiedText } from './copied-text'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['目标照搬概况', sampleEdition([{ goal: '对全区河道开展日常巡查' }]), ['copied-text:warning']],
  ['概况只是名称', sampleEdition([{ overview: '河道巡查专项。' }]), ['copied-text:warning']],
  [
    '大部分照搬',
    sampleEdition([
      {
        overview:
          '对全区二十三条河道、四十座水库和全部沿河排口开展日常巡查，及时发现乱占乱采乱堆乱建问题，督促责任单位限期整改并复核整改结果，每季度通报一次。',
        goal: '对全区二十三条河道、四十座水库和全部沿河排口开展日常巡查，及时发现乱占乱采乱堆乱建问题，督促责任单位限期整改并复核整改结果，每季度通报一次，做好总结。',
      },
    ]),
    ['copied-text/mostly:hint'],
  ],
  [
    '另一部门的表照搬概况',
    sampleEdition([
      {
        overview:
          '对全区二十三条河道、四十座水库和全部沿河排口开展日常巡查，及时发现乱占乱采乱堆乱建问题，督促责任单位限期整改并复核整改结果，每季度通报一次。',
      },
      {
        name: '水库巡查专项',
        department: '示例区水库管理中心',
        overview:
          '对全区二十三条河道、四十座水库和全部沿河排口开展日常巡查，及时发现乱占乱采乱堆乱建问题，督促责任单位限期整改并复核整改结果，每季度通报一次。',
      },
    ]),
    ['copied-text/elsewhere:hint'],
  ],
  [
    '三个部门一样办的项目',
    sampleEdition(
      ['甲', '乙', '丙'].map((town) => ({
        name: `${town}镇巡查`,
        department: `${town}镇`,
        overview:
          '对全区二十三条河道、四十座水库和全部沿河排口开展日常巡查，及时发现乱占乱采乱堆乱建问题，督促责任单位限期整改并复核整改结果，每季度通报一次。',
      })),
    ),
    [],
  ],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(copiedText, edition)).toEqual(codes)
})
