import { expect, test } from 'vitest'
import { type Clocked, clocksOf } from './legal-clocks'

const bureau: Clocked = {
  edition: 'e',
  name: '示例区财政局',
  kind: 'bureau',
  state: 'approved',
  decidedOn: '2026-02-10',
  issuedOn: null,
  unitsWait: false,
}
const running = (given: Clocked, today: string) =>
  clocksOf(given, today).map(({ kind, due, daysLeft }) => [kind, due, daysLeft])

test('from the decision, 20 days to issue and 20 to publish', () => {
  expect(running(bureau, '2026-02-10')).toEqual([
    ['issue', '2026-03-02', 20],
    ['publish-region', '2026-03-02', 20],
  ])
  expect(running({ ...bureau, state: 'issued' }, '2026-03-05')).toEqual([
    ['publish-region', '2026-03-02', -3],
  ])
  expect(running({ ...bureau, state: 'published' }, '2026-03-05')).toEqual([])
  expect(running({ ...bureau, decidedOn: null }, '2026-03-05')).toEqual([])
})

test('from the issue, 15 days to the units and 20 to publish', () => {
  const department: Clocked = { ...bureau, kind: 'department', state: 'issued', issuedOn: '2026-02-20' }
  expect(running({ ...department, unitsWait: true }, '2026-02-27')).toEqual([
    ['issue-to-units', '2026-03-07', 8],
    ['publish-department', '2026-03-12', 13],
  ])
  expect(running(department, '2026-02-27')).toEqual([['publish-department', '2026-03-12', 13]])
  expect(running({ ...department, kind: 'unit' }, '2026-02-27')).toEqual([])
})
