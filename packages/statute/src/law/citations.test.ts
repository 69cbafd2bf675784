import { describe, expect, test } from 'vitest'
import { budgetLaw } from './budget-law'
import { budgetLawRegulations } from './budget-law-regulations'
import { chineseNumeral } from './chinese-numeral'
import { chongqingSupervision } from './chongqing-supervision'
import { ministryDocument } from './ministry-document'
import { practice } from './practice'
import { supervisionLaw } from './supervision-law'

describe('citations', () => {
  test.each([
    [budgetLaw(40), 'law', '《中华人民共和国预算法》第四十条'],
    [budgetLaw(5), 'law', '《中华人民共和国预算法》第五条'],
    [budgetLawRegulations(41), 'regulation', '《中华人民共和国预算法实施条例》第四十一条'],
    [chongqingSupervision(9), 'regulation', '《重庆市预算审查监督条例》第九条'],
    [supervisionLaw(30), 'law', '《中华人民共和国各级人民代表大会常务委员会监督法》第三十条'],
    [ministryDocument('财预〔2016〕143号'), 'document', '《地方预决算公开操作规程》（财预〔2016〕143号）'],
  ])('%j', (citation, basis, text) => {
    expect(citation).toEqual({ basis, text })
  })

  test('what no article says is marked as practice', () => {
    expect(practice('两表一致')).toEqual({ basis: 'practice', text: '预算编制惯例：两表一致' })
  })

  test.each([
    [9, '九'],
    [10, '十'],
    [14, '十四'],
    [60, '六十'],
    [101, '一百零一'],
    [110, '一百一十'],
  ])('%i is %s', (value, text) => {
    expect(chineseNumeral(value)).toBe(text)
  })
})
