import type { HistoryEvent } from '@heng/server/contract'
import { expect, test } from 'vitest'
import { historyLines } from './history-lines'

const saved = (version: number, minute: number, by = '王健'): HistoryEvent => ({
  kind: 'record',
  id: `r/${version}`,
  by,
  at: new Date(Date.UTC(2026, 0, 5, 8, minute)).toISOString(),
  record: 'r',
  name: '院前急救体系运行',
  removed: false,
  version,
  count: version === 1 ? 0 : 1,
  changes: version === 1 ? [] : [{ path: 'fields/goal', before: `${version - 1}`, after: `${version}`, by }],
})

test('saves of one person that follow one another are one line, newest change first', () => {
  const [line, ...others] = historyLines([saved(3, 12), saved(2, 11), saved(1, 10)])
  expect(others).toEqual([])
  expect(line).toMatchObject({ first: true, count: 2, version: 3 })
  expect(line?.kind === 'record' && line.changes.map(({ after }) => after)).toEqual(['3', '2'])
})

test('another person, a step between or a long pause begins a new line', () => {
  const step: HistoryEvent = {
    kind: 'step',
    id: '7',
    by: '李卫',
    at: '2026-01-05T08:10:30.000Z',
    from: 'submitted',
    to: 'open',
    reason: '权重不符',
  }
  expect(historyLines([saved(3, 12), saved(2, 11, '李卫')])).toHaveLength(2)
  expect(historyLines([saved(3, 12), step, saved(2, 10)])).toHaveLength(3)
  expect(historyLines([saved(3, 50), saved(2, 10)])).toHaveLength(2)
})
