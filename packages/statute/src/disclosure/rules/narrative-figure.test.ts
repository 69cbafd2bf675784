import { expect, test } from 'vitest'
import { messagesOf, outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleParagraphs, withWords } from '../department-sample'
import { narrativeFigure } from './narrative-figure'

test.each([
  ['agrees', [...sampleParagraphs], []],
  ['basic expenditure differs', withWords(['基本支出60万元', '基本支出66万元']), ['error @200,311']],
  ['a part of “三公” differs', withWords(['公务接待费2万元', '公务接待费4万元']), ['error @201,331']],
  [
    'operating costs may be of administrative units only',
    withWords(['运行经费12万元', '运行经费8万元']),
    ['hint @202,321'],
  ],
  [
    'operating costs cannot be more than those of all units',
    withWords(['运行经费12万元', '运行经费15万元']),
    ['warning @202,321'],
  ],
  ['in another unit', withWords(['预算5万元', '预算50000元']), []],
  [
    'printed digits leave room',
    withWords(['公务接待费2万元', '公务接待费2.3万元'], ['公务接待费2.3万元', '公务接待费0.0002亿元']),
    [],
  ],
  ['rounding', withWords(['基本支出60万元', '基本支出60.004万元']), ['hint /rounding@200,311']],
])('disclosure/narrative-figure: %s', (_, paragraphs, expected) => {
  expect(outcomeOf(narrativeFigure, sampleDepartment({ paragraphs }))).toEqual(expected)
})

test('says both figures', () => {
  const paragraphs = withWords(['基本支出60万元', '基本支出66万元'])
  expect(messagesOf(narrativeFigure, sampleDepartment({ paragraphs }))).toEqual([
    '说明中基本支出为 66万元，2024年示例区教育委员会一般公共预算财政拨款支出预算表中为 60万元，相差 6万元',
  ])
})

test('without a narrative', () => {
  expect(outcomeOf(narrativeFigure, sampleDocument({}))).toEqual([
    '未检查：没有部门预算情况说明，或没有可以对照的预算表',
  ])
})
