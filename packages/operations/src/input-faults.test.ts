import { expect, test } from 'vitest'
import { z } from 'zod'
import { inputFaults } from './input-faults'

const schema = z.object({
  limit: z.coerce.number().int().min(1).max(1000),
  stage: z.enum(['draft', 'approved']),
  changes: z.array(z.object({ path: z.string() })),
})

const faultsOf = (input: unknown): string | null => {
  const { error } = schema.safeParse(input)
  return inputFaults(error?.issues ?? [], input)
}

test('what is wrong with a request names the fields, and what would do', () => {
  const right = { limit: '3', stage: 'draft', changes: [] }
  expect(faultsOf(right)).toBeNull()
  expect(faultsOf({ ...right, limit: '0' })).toBe('limit（不少于 1）')
  expect(faultsOf({ ...right, limit: '1001', stage: 'x' })).toBe(
    'limit（不超过 1000）、stage（应为 draft、approved）',
  )
  expect(faultsOf({ limit: '1', changes: [{}] })).toBe('stage（没有给出）、changes.0.path（没有给出）')
  expect(faultsOf({ ...right, limit: 'x', changes: [{ path: 3 }] })).toBe('limit、changes.0.path')
  expect(faultsOf('x')).toBeNull()
})
