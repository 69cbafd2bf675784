import { expect, test } from 'vitest'
import { checkBalance, termOfCell } from './identity'
import type { Rule } from './rule'
import { sampleDocument, sampleEdition, sampleStatement } from './sample'
import { traceChecks } from './trace'

/** Holds the first column against the second, and where that fails against the third; reports only the latter. */
const either: Rule<Record<string, never>> = {
  id: 'budget/sample-either',
  title: '相等',
  severity: 'error',
  cites: [{ basis: 'practice', text: '惯例' }],
  needs: '部门支出总表',
  notCheckable: (view) => (view.statements().length > 0 ? null : '没有部门支出总表'),
  *check(view) {
    for (const at of view.statements())
      for (const row of at.record.rows) {
        const [left, second, third] = ['a', 'b', 'c'].map((key) => termOfCell(at, row, key))
        const first = checkBalance({ left: [left ?? null], right: [second ?? null] })
        if (first.outcome === 'exact') continue
        const check = checkBalance({ left: [left ?? null], right: [third ?? null] })
        if (check.outcome === 'exact' || !left) continue
        yield { spots: [left], facts: {}, identity: check.identity }
      }
  },
  message: () => '不等',
  remedy: () => '改正',
}

const traced = (rules: readonly Rule[], ...rows: [string, ...string[]][]) =>
  traceChecks(
    sampleEdition(sampleDocument({ statements: [sampleStatement(['a', 'b', 'c'], rows)] })),
    rules,
  ).map(({ left, right, check }) => [left[0]?.printed, right[0]?.printed, right[0]?.sign, check.outcome])

test.each([
  ['holds at once', ['1.00', '1.00', '9.00'], [['1.00', '1.00', 1, 'exact']]],
  ['what was tried and rejected is no tie', ['1.00', '5.00', '1.00'], [['1.00', '1.00', 1, 'exact']]],
  ['a reported breach is one', ['1.00', '5.00', '9.00'], [['1.00', '9.00', 1, 'breach']]],
])('%s', (_, cells, expected) => {
  expect(traced([either], ['合计', ...cells])).toEqual(expected)
})

test('each identity once for each rule, none of a rule that does not hold in the year', () => {
  const later: Rule<Record<string, never>> = { ...either, inForce: { from: 2030, to: null } }
  expect(traced([either, either, later], ['合计', '1.00', '1.00', ''])).toHaveLength(1)
})
