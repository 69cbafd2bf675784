import { expect, test } from 'vitest'
import { outcomeOf, sampleDocument } from '../../statement/statement-sample'
import { sampleDepartment, sampleParagraphs, withWords } from '../department-sample'
import { reasonMissing } from './reason-missing'

test.each([
  ['every change has its reason, the total leaves it to the parts', [...sampleParagraphs], []],
  ['one has none', withWords(['，主要原因是厉行节约', '']), ['warning @201']],
  [
    'the reason stands in the next sentence',
    withWords(['增加3万元，主要原因是新建学校', '增加3万元。原因是新建学校']),
    [],
  ],
  ['a change of nothing', withWords(['减少1万元，主要原因是厉行节约', '减少0万元']), []],
])('disclosure/reason-missing: %s', (_, paragraphs, expected) => {
  expect(outcomeOf(reasonMissing, sampleDepartment({ paragraphs }))).toEqual(expected)
})

test('without changes', () => {
  expect(outcomeOf(reasonMissing, sampleDocument({}))).toEqual(['未检查：没有写有增减变化的情况说明'])
})
