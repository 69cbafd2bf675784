import { describe, expect, it } from 'vitest'
import { exampleDocument, exampleFinding, exampleTarget } from './example-document'
import { fieldIndexOf } from './field-index'
import { keyedFindings } from './keyed-finding'
import type { Pointer } from './selection'
import { resolveSelection } from './selection'

const index = fieldIndexOf(exampleDocument({ targets: [exampleTarget()] }))
const findings = keyedFindings([exampleFinding({ line: 32, cell: 1 }), exampleFinding({ line: 31 })])
const resolve = (pointer: Pointer) => resolveSelection(pointer, index, findings, 'one')

describe('what an address marks', () => {
  it('a field marks the place it was read from', () => {
    expect(resolve({ record: 'target-30', at: 'budget.total' })).toEqual({
      record: 'target-30',
      path: 'budget.total',
      place: { line: 32, cell: 1 },
    })
  })

  it('a line marks its field, and all lines of the field', () => {
    expect(resolve({ line: 35 })).toEqual({
      record: 'target-30',
      path: 'goal',
      place: { line: 34, endLine: 36, cell: 1 },
    })
  })

  it('a finding marks its first place, unless the address names a line', () => {
    const finding = findings[0]?.key ?? ''
    expect(resolve({ finding }).path).toBe('budget.total')
    expect(resolve({ finding, line: 31 }).path).toBe('name')
  })

  it('a record alone marks its first line', () => {
    expect(resolve({ record: 'target-30' })).toEqual({ record: 'target-30', path: null, place: { line: 30 } })
  })

  it('a line of no record is marked in the source alone', () => {
    expect(resolve({ line: 2 })).toEqual({ record: null, path: null, place: { line: 2 } })
  })

  it('nothing marks nothing', () => {
    expect(resolve({})).toEqual({ record: null, path: null, place: null })
    expect(resolve({ finding: 'no/such@1' }).place).toBeNull()
  })
})
