import { expect, test } from 'vitest'
import { progressOf } from './progress'
import type { Terminal } from './terminal'

const watching = (watched: boolean): { terminal: Terminal; said: () => string } => {
  let said = ''
  const terminal: Terminal = {
    out: () => {},
    err: (text) => {
      said += text
    },
    columns: 80,
    paint: (text) => text,
    watched,
  }
  return { terminal, said: () => said }
}

test('tells how far it is, and leaves an empty line', () => {
  const { terminal, said } = watching(true)
  const progress = progressOf(terminal, 3)
  progress.step('一.txt')
  progress.step('很长的名字.txt')
  progress.end()
  expect(said()).toContain('\r读取 1/3 一.txt')
  expect(said()).toMatch(/\r +\r$/)
})

test.each([
  [false, 100],
  [true, 2],
])('says nothing where nobody watches, or for few files', (watched, total) => {
  const { terminal, said } = watching(watched)
  const progress = progressOf(terminal, total)
  progress.step('一.txt')
  progress.end()
  expect(said()).toBe('')
})
