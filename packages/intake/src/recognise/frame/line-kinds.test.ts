import { describe, expect, test } from 'vitest'
import { isContentsWord, isCoverMark, isPageNumber, unitOf } from './line-kinds'

describe('isCoverMark', () => {
  test.each([
    '预算报告',
    '附件（三）',
    '附表 2-1：',
    '内部资料',
    '2024 年 2 月',
    '二〇二四年二月',
    '2024年度',
    '填报日期：',
    '-----',
  ])('%s belongs to no record', (text) => expect(isCoverMark(text)).toBe(true))
  test.each(['附件制作费', '预算报告说明了全年收支安排', '2024年预算', '教育支出', '内部资料管理系统'])(
    '%s is text',
    (text) => expect(isCoverMark(text)).toBe(false),
  )
})

describe('unitOf', () => {
  test.each([
    ['单位：万元', '万元'],
    ['金额单位:元', '元'],
    ['（亿元）', '亿元'],
    ['单位：人民币千元', '千元'],
    ['编制单位：示例区教育委员会', null],
    ['单位：个', null],
  ])('%s → %s', (text, unit) => expect(unitOf(text)).toBe(unit))
})

test.each([
  ['— 3 —', true],
  ['第 3 页 共 10 页', true],
  ['Page 2 of 9', true],
  ['3', false],
  ['2024-2025', false],
])('isPageNumber %s: %s', (text, is) => expect(isPageNumber(text)).toBe(is))

test.each([
  ['目 录', true],
  ['目录', true],
  ['项目目录一览', false],
])('isContentsWord %s: %s', (text, is) => expect(isContentsWord(text)).toBe(is))
