import { money } from '@heng/domain/money'
import { expect, it } from 'vitest'
import type { LooseRow } from './settle-columns'
import { settleColumns } from './settle-columns'

const row = (level: number, ...amounts: number[]): LooseRow => ({
  amounts: amounts.map(money),
  level,
  sign: 1,
  total: false,
  columns: null,
})
const columns = ['total', 'basic', 'project']
const identities = [{ key: 'total', parts: ['basic', 'project'] }]

it('settles figures by what makes the parent equal its children', () => {
  const [parent, first, second] = [row(1, 150, 120, 30), row(2, 120, 120), row(2, 30, 30)]
  settleColumns([parent, first, second], columns, identities)
  expect([first.columns, second.columns]).toEqual([
    ['total', 'basic'],
    ['total', 'project'],
  ])
})

it('leaves open what no sum can tell', () => {
  const alone = row(1, 30, 30)
  settleColumns([alone], columns, identities)
  expect(alone.columns).toBeNull()
})
