import { applyChanges } from '@heng/domain/editing/apply-changes'
import { valueAt } from '@heng/domain/editing/item-at'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { RecordChange } from '@heng/domain/editing/record-change'
import { expect, test } from 'vitest'
import type { ChangeHistory } from './change-history'
import { emptyHistory, remember, step } from './change-history'

const base: EditionRecord = {
  record: 'narrative',
  title: '示例区预算说明',
  paragraphs: ['一', '二'].map((text, at) => ({
    key: `p${at}`,
    ordinal: null,
    level: null,
    heading: false,
    text,
  })),
}
const type = (text: string): RecordChange[] => [{ change: 'set', path: 'paragraphs/p0/text', value: text }]

const makeSteps = (steps: readonly [RecordChange[], string | null, number][]) =>
  steps.reduce<{ record: EditionRecord; history: ChangeHistory }>(
    ({ record, history }, [changes, joins, now]) => ({
      record: applyChanges(record, changes),
      history: remember(history, record, changes, joins, now),
    }),
    { record: base, history: emptyHistory },
  )

test('typing on in one field is one step, a pause begins another', () => {
  const { record, history } = makeSteps([
    [type('一个'), 'p0', 0],
    [type('一个字'), 'p0', 1000],
    [type('一个字。'), 'p0', 9000],
  ])
  const first = step(history, record, 'undo')
  const back = applyChanges(record, first?.changes ?? [])
  expect(valueAt(back, 'paragraphs/p0/text')).toBe('一个字')
  const second = step(first?.history ?? emptyHistory, back, 'undo')
  expect(valueAt(applyChanges(back, second?.changes ?? []), 'paragraphs/p0/text')).toBe('一')
})

test('what was taken back can be done again, until something else is done', () => {
  const { record, history } = makeSteps([[type('甲'), null, 0]])
  const undone = step(history, record, 'undo')
  const back = applyChanges(record, undone?.changes ?? [])
  const redone = step(undone?.history ?? emptyHistory, back, 'redo')
  expect(valueAt(applyChanges(back, redone?.changes ?? []), 'paragraphs/p0/text')).toBe('甲')
  const other = remember(undone?.history ?? emptyHistory, back, type('乙'), null, 0)
  expect(step(other, applyChanges(back, type('乙')), 'redo')).toBeNull()
})

test('what others did stays, and a step they made impossible is left out', () => {
  const { record, history } = makeSteps([
    [[{ change: 'set', path: 'title', value: '新标题' }], null, 0],
    [type('甲'), null, 5000],
  ])
  const theirs = applyChanges(record, [
    { change: 'remove', list: 'paragraphs', key: 'p0' },
    { change: 'set', path: 'paragraphs/p1/text', value: '别人的' },
  ])
  const undone = step(history, theirs, 'undo')
  const back = applyChanges(theirs, undone?.changes ?? [])
  expect(valueAt(back, 'title')).toBe('示例区预算说明')
  expect(valueAt(back, 'paragraphs/p1/text')).toBe('别人的')
})

test('a change that changes nothing is no step', () => {
  expect(remember(emptyHistory, base, type('一'), null, 0)).toBe(emptyHistory)
  expect(step(emptyHistory, base, 'undo')).toBeNull()
})
