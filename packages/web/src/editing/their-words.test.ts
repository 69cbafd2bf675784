import { expect, test } from 'vitest'
import type { TheirChange } from './editing-state'
import { theirWords } from './their-words'

const map = (...changes: TheirChange[]): Map<string, TheirChange> =>
  new Map(changes.map((one) => [one.path, one]))

test('what others saved is counted by who did it and what it was', () => {
  const changes = map(
    { path: 'fields/goal', before: '甲', after: '乙', by: '钱教' },
    { path: 'rows/a/cells/total', before: '1', after: null, by: '钱教' },
    { path: 'rows/b', before: '有', after: null, by: '钱教' },
    { path: 'rows/c', before: null, after: '新增', by: '郑科' },
  )
  expect(theirWords(changes)).toBe('钱教改了 2 处、删除 1 行；郑科新增 1 行')
  expect(theirWords(map())).toBe('')
})
