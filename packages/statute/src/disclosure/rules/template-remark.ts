import { defineRule } from '../../define'
import { ministryDocument } from '../../law/ministry-document'
import { noText, publishedTexts } from '../published-texts'

/** Instructions of a template and places it leaves to fill in. */
const remark =
  /[（(【[][^（）()【】[\]]{0,40}(?:必须填写|此处填写|应填写|需填写|请填写|据实填写|按实填写|如实填写|可不填|填写时删除|请删除)[^（）()【】[\]]{0,20}[）)】\]]|(?<![A-Za-z\dX×])[X×]{2,}(?=\s*(?:万元|元|年|辆|台|个|人|%))|待填写|待补充(?=[，。；）)]|$)/gu

const excerpt = (text: string, at: number): string =>
  `${at > 15 ? '…' : ''}${text.slice(Math.max(0, at - 15), at + 30)}${text.length > at + 30 ? '…' : ''}`

/** No instruction of the template is left in what is published. Target forms have a rule of their own (performance/placeholder). */
export const templateRemark = defineRule({
  id: 'disclosure/template-remark',
  title: '遗留的模板文字',
  severity: 'error',
  cites: [ministryDocument('财预〔2016〕143号')],
  needs: '拟公开的文字',
  notCheckable: noText,
  *check(view) {
    for (const { spot, text } of publishedTexts(view)) {
      if (spot.record?.record === 'performance-target') continue
      for (const match of text.matchAll(remark))
        yield {
          spots: [{ ...spot, text: excerpt(text, match.index) }],
          facts: { remark: match[0], text: excerpt(text, match.index) },
        }
    }
  },
  message: (facts) => `拟公开的文字中遗留模板文字“${facts.remark}”`,
  remedy: () => '删去模板的填写说明，补填空缺的内容',
})
