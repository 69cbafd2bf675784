import { expect, test } from 'vitest'
import { whoHandsIn } from './who-hands-in'

const organizations = [
  { id: 'b', kind: 'bureau', parent: null },
  { id: 'd', kind: 'department', parent: 'b' },
  { id: 'u', kind: 'unit', parent: 'd' },
  { id: 'v', kind: 'unit', parent: 'd' },
  { id: 'e', kind: 'department', parent: 'b' },
  { id: 'w', kind: 'unit', parent: 'unseen' },
] as const

test.each([
  [[], { d: ['u', 'v'], e: ['e'], w: ['w'] }],
  [['u'], { d: ['u', 'v'], e: ['e'], w: ['w'] }],
  [['d', 'u'], { d: ['d', 'u', 'v'], e: ['e'], w: ['w'] }],
  [['d'], { d: ['d'], e: ['e'], w: ['w'] }],
])('with editions of %j', (editions: readonly string[], expected) => {
  const groups = whoHandsIn(organizations, (id) => editions.includes(id))
  expect(
    Object.fromEntries(groups.map((one) => [one.department.id, one.organizations.map(({ id }) => id)])),
  ).toEqual(expected)
})
