import { expect, it } from 'vitest'
import { exampleSummary } from './example-summary'
import { isSettled, newTask, progressOf, sizeWords } from './import-task'

const task = newTask(1, { name: '示例.txt', size: 10 })
const sent = { ...task, state: 'sent' as const, document: 'one' }

it.each([
  ['waiting', task, undefined, 'waiting', false],
  ['on its way', { ...task, state: 'sending' as const, share: 0.429 }, undefined, 'sending', false],
  ['not arrived', { ...task, state: 'failed' as const, problem: '太大' }, undefined, 'failed', true],
  ['sent, not yet listed', sent, undefined, 'reading', false],
  ['being read', sent, exampleSummary({ status: 'reading' }), 'reading', false],
  ['read', sent, exampleSummary({}), 'read', true],
  [
    'refused',
    sent,
    exampleSummary({ status: 'refused', refusal: { code: 'file-must-be-text', message: '不是文本' } }),
    'refused',
    true,
  ],
])('%s', (_, state, document, step, settled) => {
  const progress = progressOf(state, document)
  expect([progress.step, isSettled(progress)]).toEqual([step, settled])
})

it('says the share, the reason, and that the same file was here before', () => {
  expect(progressOf({ ...task, state: 'sending', share: 0.429 }, undefined).words).toBe('上传 42%')
  expect(progressOf({ ...task, state: 'failed', problem: '太大' }, undefined).words).toBe('太大')
  expect(progressOf({ ...sent, again: true }, exampleSummary({})).words).toContain('以前已经导入')
})

it.each([
  [900, '900 B'],
  [1536, '1.5 KB'],
  [5 * 1024 * 1024, '5.0 MB'],
])('%i bytes', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
