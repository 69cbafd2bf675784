import type { Edition } from '@heng/domain/edition'
import { expect, test } from 'vitest'
import { codesOf, sampleEdition } from '../../target-sample'
import { contact } from './contact'

const situations: readonly [string, Edition, string[]][] = [
  ['没有问题的表', sampleEdition([{}]), []],
  [
    '没有联系人和电话',
    sampleEdition([{ contact: null, phone: null }]),
    ['contact/person-missing:hint', 'contact/phone-missing:hint'],
  ],
  ['不可能的电话', sampleEdition([{ phone: '4800' }]), ['contact/phone-impossible:hint']],
  [
    '各种写法的电话',
    sampleEdition([
      { phone: '023-48000001' },
      { phone: '13900000001', contact: '王溪' },
      { phone: '（023）48000002转801', contact: '赵原' },
    ]),
    [],
  ],
  ['一人两个电话', sampleEdition([{}, { phone: '48000009' }]), ['contact/two-numbers:hint']],
  ['一个电话两人', sampleEdition([{}, { contact: '王溪' }]), ['contact/two-persons:hint']],
  ['没有这一栏', sampleEdition([{ contact: null, phone: null, printedFields: ['name'] }]), ['not checked']],
]

test.each(situations)('%s', (_, edition, codes) => {
  expect(codesOf(contact, edition)).toEqual(codes)
})
