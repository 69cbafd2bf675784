import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition, sampleIndicators } from '../../target-sample'
import { operatorMissing } from './operator-missing'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  ['没有性质', sampleIndicators('||巡查次数||12|次|90|是'), ['operator-missing:warning']],
  [
    '性质辨认不清',
    sampleEdition([{ indicators: ['||巡查次数||12|次|90|是'] }], {
      doubts: [{ place: { line: 11 }, what: '指标性质无法辨认', text: '' }],
    }),
    ['operator-missing:hint'],
  ],
  ['性质写为无', sampleIndicators('||工程进度|无|完工|无|90|是'), ['operator-missing/none:warning']],
  ['没有指标值的另有规则', sampleIndicators('||巡查次数|||次|90|是'), []],
  [
    '没有性质栏',
    sampleEdition([{ columns: ['name', 'value'], indicators: ['||巡查次数||12|次||'] }]),
    ['not checked'],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(operatorMissing, edition)).toEqual(codes)
})
