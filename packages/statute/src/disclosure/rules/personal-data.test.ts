import { expect, test } from 'vitest'
import {
  messagesOf,
  outcomeOf,
  sampleDocument,
  sampleNarrative,
  sampleTarget,
} from '../../statement/statement-sample'
import { personalData } from './personal-data'

const paragraph = (text: string) => sampleDocument({ narratives: [sampleNarrative([text])] })

test.each([
  ['an office telephone', paragraph('联系方式：023-62000000，或62000000'), []],
  ['a mobile number', paragraph('联系方式：13900001234'), ['warning @200']],
  ['a mobile number in groups', paragraph('联系方式：139 0000 1234'), ['warning @200']],
  ['a longer number is none', paragraph('编号213900001234，账号139000012345678'), []],
  ['an identity number', paragraph('身份证11010519491231002X'), ['warning @200']],
  ['18 digits whose check digit is wrong', paragraph('流水号110105194912310021'), []],
  ['a petitioner by name', paragraph('化解信访人王小明、李某反映的问题'), ['warning @200']],
  ['petitions in general', paragraph('做好信访人员稳控，信访人息诉息访'), []],
  [
    'one finding for all mobile numbers of a document',
    sampleDocument({
      targets: [
        sampleTarget({ name: '甲', phone: '13900001234', budget: {} }),
        sampleTarget({ name: '乙', line: 420, phone: '13900005678', budget: {} }),
      ],
    }),
    ['warning @402,422'],
  ],
  ['no text', sampleDocument({}), ['未检查：没有可以检查的文字']],
])('disclosure/personal-data: %s', (_, document, expected) => {
  expect(outcomeOf(personalData, document)).toEqual(expected)
})

test('does not repeat what it finds', () => {
  expect(messagesOf(personalData, paragraph('联系方式：13900001234'))).toEqual([
    '拟公开的文字中有手机号码 1 处：139****1234',
  ])
})
