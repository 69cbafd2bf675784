import { describe, expect, it } from 'vitest'
import { exampleFinding } from './example-document'
import { countBySeverity, filterFindings, groupFindings, noFilter, recordKey } from './finding-filter'
import { keyedFindings } from './keyed-finding'

const form = { kind: 'performance-target', id: 'target-30', seq: 3, name: '校园安全专项' }
const findings = keyedFindings([
  exampleFinding(
    { line: 9 },
    { severity: 'hint', rule: 'budget/grand-total/rounding', group: 'a', message: '相差 0.01' },
  ),
  exampleFinding({ line: 40 }, { record: form, group: 'b' }),
  exampleFinding(
    { line: 31 },
    { severity: 'warning', record: form, rule: 'performance/contact', group: 'b' },
  ),
  exampleFinding({ line: 5 }, { severity: 'warning', rule: 'budget/grand-total', group: 'c' }),
])
const lines = (list: readonly { places: readonly { line: number }[] }[]): (number | undefined)[] =>
  list.map(({ places }) => places[0]?.line)

describe('filter', () => {
  it.each([
    ['nothing', {}, [9, 40, 31, 5]],
    ['a severity', { severity: 'warning' as const }, [31, 5]],
    ['a rule with its variants', { rule: 'budget/grand-total' }, [9, 5]],
    ['a record', { record: 'one target-30' }, [40, 31]],
    ['words of the message', { text: ' 0.01 ' }, [9]],
    ['words of the record', { text: '校园安全' }, [40, 31]],
    ['several', { severity: 'warning' as const, record: 'one target-30' }, [31]],
    ['what does not occur', { text: '没有这样的词' }, []],
  ])('by %s', (_, filter, expected) => {
    expect(lines(filterFindings(findings, { ...noFilter, ...filter }))).toEqual(expected)
  })

  it('keeps records of different documents apart', () => {
    const [one, other] = keyedFindings([
      exampleFinding({ line: 1 }, { record: form }),
      exampleFinding(
        { line: 1 },
        { record: form, places: [{ source: '', line: 1, text: '', record: null, document: 'two' }] },
      ),
    ])
    expect(one && other && recordKey(one) === recordKey(other)).toBe(false)
  })
})

describe('groups', () => {
  it('puts the gravest group first and the gravest finding first in it', () => {
    expect(
      groupFindings(findings, 'cause').map(({ key, severity, findings: of }) => [key, severity, lines(of)]),
    ).toEqual([
      ['b', 'error', [40, 31]],
      ['c', 'warning', [5]],
      ['a', 'hint', [9]],
    ])
  })

  it('by rule joins the variants, by record the findings of a form', () => {
    expect(groupFindings(findings, 'rule').map(({ key }) => key)).toEqual([
      'performance/weights-sum',
      'budget/grand-total',
      'performance/contact',
    ])
    expect(groupFindings(findings, 'record')[0]?.findings).toHaveLength(2)
    expect(groupFindings(findings, 'none')).toHaveLength(1)
  })
})

it('counts by severity', () => {
  expect(countBySeverity(findings)).toEqual({ error: 1, warning: 2, hint: 1 })
})
