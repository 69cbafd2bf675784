import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { duplicateForm } from './duplicate-form'

const situations: readonly [string, Edition, string[]][] = [
  ['一张表', sampleEdition([{}]), ['not checked']],
  [
    '两个项目',
    sampleEdition([
      {},
      { name: '公园管护专项', goal: '保持公园整洁。', indicators: ['||公园保洁次数|≥|300|次|90|是'] },
    ]),
    [],
  ],
  ['完全相同', sampleEdition([{ seq: 1 }, { seq: 9 }]), ['duplicate-form:error']],
  [
    '个别文字不同',
    sampleEdition([{}, { goal: '及时发现并整改河道问题，改善延河环境。' }]),
    ['duplicate-form:error'],
  ],
  [
    '同名而内容不同',
    sampleEdition([{}, { goal: '完成清淤。', indicators: ['||清淤长度|≥|3|公里|90|是'] }]),
    ['duplicate-form/name:warning'],
  ],
  ['不同项目内容相同', sampleEdition([{}, { name: '水库巡查专项' }]), ['duplicate-form/content:warning']],
  [
    '同名不同部门',
    sampleEdition([
      {},
      { department: '示例区水库管理中心', goal: '完成清淤。', indicators: ['||清淤长度|≥|3|公里|90|是'] },
    ]),
    [],
  ],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(duplicateForm, edition)).toEqual(codes)
})
