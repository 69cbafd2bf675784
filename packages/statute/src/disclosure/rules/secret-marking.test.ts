import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleNarrative, sampleTarget } from '../../statement/statement-sample'
import { secretMarking } from './secret-marking'

const basis = (text: string) =>
  sampleDocument({ targets: [sampleTarget({ name: '示例项目', basis: text, budget: {} })] })
const paragraph = (text: string) => sampleDocument({ narratives: [sampleNarrative([text])] })
const cover = (title: string, marking: string) =>
  sampleDocument({ title, headings: [{ place: { line: 6 }, text: marking }] })

test.each([
  ['a document cited as secret', basis('示例委发文（示例函〔2020〕1号）（密件）'), ['error @404']],
  ['a marking with a term', paragraph('秘密★1年'), ['error @200']],
  ['a marking alone', paragraph('机密'), ['error @200']],
  ['internal material', paragraph('内部资料，注意保存'), ['error @200']],
  ['a marking on the cover', cover('2024年示例区部门预算', '内部资料'), ['error @6']],
  [
    'a marking on the cover of a draft',
    cover('2024年示例区预算绩效（草案）', '内部资料'),
    ['warning /draft@6'],
  ],
  [
    'a secret document cited in a draft',
    { ...basis('示例委发文（示例函〔2020〕1号）（密件）'), title: '2024年示例区预算绩效（草案）' },
    ['error @404'],
  ],
  ['secrecy as work', basis('开展保密工作，保护商业秘密、国家秘密，管理密件收发和内部资料档案'), []],
  ['cryptography', paragraph('推动密码应用示范基地建设（不含涉密项目）'), []],
  ['no text', sampleDocument({}), ['未检查：没有可以检查的文字']],
])('disclosure/secret-marking: %s', (_, document, expected) => {
  expect(outcomeOf(secretMarking, document)).toEqual(expected)
})
