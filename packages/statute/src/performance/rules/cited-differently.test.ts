import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { citedDifferently } from './cited-differently'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '两个文号',
    sampleEdition([
      { basis: '《示例区河道管理办法实施细则》（示府办发〔2021〕31号）' },
      { basis: '《示例区河道管理办法实施细则》（示府发〔2021〕31号）' },
    ]),
    ['cited-differently:hint'],
  ],
  [
    '题名一处带发文机关',
    sampleEdition([
      { basis: '《示例区人民政府关于加强河道管理的通知》（示府办发〔2021〕31号）' },
      { basis: '《关于加强河道管理的通知》（示府发〔2021〕31号）' },
    ]),
    ['cited-differently:hint'],
  ],
  [
    '两个机关的同题文件',
    sampleEdition([
      { basis: '《甲局关于加强河道管理的通知》（甲局发〔2021〕31号）' },
      { basis: '《乙局关于加强河道管理的通知》（乙局发〔2022〕9号）' },
    ]),
    [],
  ],
  [
    '括号写法不同',
    sampleEdition([
      { basis: '《示例区河道管理办法实施细则》（示府发〔2021〕31号）' },
      { basis: '《示例区河道管理办法实施细则》（示府发[2021]31号）' },
    ]),
    [],
  ],
  ['没有表', sampleEdition([]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(citedDifferently, edition)).toEqual(codes)
})
