import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleParagraphs, withWords } from '../department-sample'
import { narrativeArithmetic } from './narrative-arithmetic'

test.each([
  ['agrees', [...sampleParagraphs], []],
  [
    'basic and project do not make the total',
    withWords(['项目支出40万元', '项目支出50万元']),
    ['error @200'],
  ],
  [
    'the changes do not add up',
    withWords(['基本支出60万元，比2023年减少1万元', '基本支出60万元，比2023年减少9万元']),
    ['error /change@200'],
  ],
  [
    'the wrong direction',
    withWords(['公务接待费2万元，比2023年减少1万元', '公务接待费2万元，比2023年增加1万元']),
    ['error /change@201', 'error /against-table@201'],
  ],
  [
    'unchanged, but the table changes',
    withWords(['公务接待费2万元，比2023年减少1万元，主要原因是厉行节约', '公务接待费2万元，与2023年持平']),
    ['error /change@201', 'error /against-table@201'],
  ],
  [
    'grown by more than it is',
    withWords(['项目支出40万元，比2023年增加3万元', '项目支出40万元，比2023年增加43万元']),
    ['error /change@200', 'error /beyond-amount@200'],
  ],
  [
    'direction and sign',
    withWords(['公务接待费2万元，比2023年减少1万元', '公务接待费2万元，比2023年减少-1万元']),
    ['error /change@201', 'warning /sign@201'],
  ],
  ['rounding', withWords(['项目支出40万元', '项目支出40.004万元']), ['hint /rounding@200']],
])('disclosure/narrative-arithmetic: %s', (_, paragraphs, expected) => {
  const outcome = outcomeOf(narrativeArithmetic, sampleDepartment({ paragraphs }))
  expect(outcome.map((one) => one.replace(/(@\d+).*/, '$1')).sort()).toEqual([...expected].sort())
})

test('a list of sources that leaves some out is only asked about', () => {
  const paragraph = '（一）收入预算：2024年年初预算数100万元，其中：一般公共预算拨款80万元，事业收入10万元。'
  expect(outcomeOf(narrativeArithmetic, sampleDepartment({ paragraphs: [paragraph] }))).toEqual([
    'warning @200',
  ])
  const more = paragraph.replace('80', '95')
  expect(outcomeOf(narrativeArithmetic, sampleDepartment({ paragraphs: [more] }))).toEqual(['error @200'])
})

test('changes of sources that do not make the change of the revenue', () => {
  const paragraph = (other: string) =>
    `（一）收入预算：2024年年初预算数9万元，其中：事业收入9万元；收入比2023年增加5万元，主要是一般公共预算拨款增加3万元，其他收入增加${other}万元。`
  expect(outcomeOf(narrativeArithmetic, sampleDepartment({ paragraphs: [paragraph('2')] }))).toEqual([])
  expect(outcomeOf(narrativeArithmetic, sampleDepartment({ paragraphs: [paragraph('8')] }))).toEqual([
    'warning /change@200',
  ])
})

test('operating costs fall by more than basic expenditure, for which they are the only reason', () => {
  const paragraphs = withWords(
    ['人员减少', '公用经费减少'],
    ['经费12万元，与上年持平', '经费12万元，比上年减少7万元'],
  )
  expect(outcomeOf(narrativeArithmetic, sampleDepartment({ paragraphs }))).toEqual([
    'warning /beyond-basic@202,200',
  ])
})

test('without figures', () => {
  expect(outcomeOf(narrativeArithmetic, sampleDocument({}))).toEqual(['未检查：没有写有预算数字的情况说明'])
})
