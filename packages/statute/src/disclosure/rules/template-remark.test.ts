import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument, sampleNarrative, sampleTarget } from '../../statement/statement-sample'
import { templateRemark } from './template-remark'

const paragraph = (text: string) => sampleDocument({ narratives: [sampleNarrative([text])] })

test.each([
  ['an instruction in brackets', paragraph('六、名词解释（公开单位必须填写！）'), ['error @200']],
  ['an amount to fill in', paragraph('政府采购预算XX万元，比上年增加××万元'), ['error @200', 'error @200']],
  ['to be filled in', paragraph('联系方式：待填写'), ['error @200']],
  ['ordinary words', paragraph('指导企业填写申报表（含电子版），XXL号，A×B型'), []],
  [
    'forms have their own rule',
    sampleDocument({ targets: [sampleTarget({ name: '甲', goal: '待填写', budget: {} })] }),
    [],
  ],
  ['no text', sampleDocument({}), ['未检查：没有可以检查的文字']],
])('disclosure/template-remark: %s', (_, document, expected) => {
  expect(outcomeOf(templateRemark, document)).toEqual(expected)
})
