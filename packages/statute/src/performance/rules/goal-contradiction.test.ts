import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { goalContradiction } from './goal-contradiction'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['目标与指标次数不同', sampleEdition([{ goal: '全年开展河道巡查30次。' }]), ['goal-contradiction:warning']],
  [
    '概况与指标比率不同',
    sampleEdition([{ overview: '巡查问题整改率达到98%以上。' }]),
    ['goal-contradiction:warning'],
  ],
  ['数字一致', sampleEdition([{ goal: '全年开展河道巡查24次，巡查问题整改率95%以上。' }]), []],
  [
    '另一个数字由另一指标说明',
    sampleEdition([
      {
        goal: '夜间开展河道巡查6次。',
        indicators: ['||河道巡查次数|≥|24|次|50|是', '||夜间河道巡查次数|≥|6|次|40|是'],
      },
    ]),
    [],
  ],
  ['去年的数字', sampleEdition([{ overview: '去年开展河道巡查20次。' }]), []],
  ['数的是别的事物', sampleEdition([{ goal: '河道巡查每次2个小时，设24个点位。' }]), []],
  ['另一个比率', sampleEdition([{ goal: '巡查问题知晓率达到70%。' }]), []],
  ['没有指标', sampleEdition([{ indicators: [] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(goalContradiction, edition)).toEqual(codes)
})
