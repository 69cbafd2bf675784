import { expect, test } from 'vitest'
import { endsSentence, isContact, isHeadingText, isProse, isRowLike, isSentence } from './prose'

test.each([
  ['本年支出80万元。', true],
  ['主要职责如下：', true],
  ['所谓“三公”经费。”', true],
  ['本年支出80万元', false],
])('endsSentence %s: %s', (text, is) => expect(endsSentence(text)).toBe(is))

test.each([
  ['单位预算公开联系人：甲 联系方式：000-1234567', true],
  ['负责联系群众的日常工作', false],
])('isContact %s: %s', (text, is) => expect(isContact(text)).toBe(is))

test.each([
  ['2010301 行政运行 80.00', true],
  ['本年支出，比上年增加 5 80', false],
  ['经营收入 0 万元,事业收入 0 万元,其他收入 0', false],
  ['行政运行', false],
])('isRowLike %s: %s', (text, is) => expect(isRowLike(text)).toBe(is))

test.each([
  ['本单位负责校舍维修。', true, true],
  ['负责校舍维修，图书采购，教师培训和课程研究的日常管理工作', false, true],
  ['{"a": "值。"}', false, false],
  ['80.00 12.00 3.00', false, false],
])('%s: sentence %s, prose %s', (text, sentence, prose) => {
  expect([isSentence(text), isProse(text)]).toEqual([sentence, prose])
})

test.each([
  ['一、单位基本情况', true],
  ['（二）机构设置、人员编制情况', true],
  ['名词解释（必须填写）', true],
  ['1.负责校舍维修。', false],
  ['教育、卫生、文化', false],
])('isHeadingText %s: %s', (text, is) => expect(isHeadingText(text)).toBe(is))
