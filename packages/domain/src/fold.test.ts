import { expect, test } from 'vitest'
import { fold } from './fold'

test.each([
  ['因公出国（境）费 用', '因公出国(境)费用'],
  ['“三公”经费', '"三公"经费'],
  ['指标权重（％）', '指标权重(%)'],
  ['2020.1—2020.12', '2020.1-2020.12'],
  ['项 目\n名　称', '项目名称'],
])('%s folds to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})
