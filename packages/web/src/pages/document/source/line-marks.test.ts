import { expect, it } from 'vitest'
import { exampleDocument, exampleFinding } from '../../../reading/example-document'
import { keyedFindings } from '../../../reading/keyed-finding'
import { lineMarks } from './line-marks'

it('marks a line with what became of it, its doubts and the gravest of its findings', () => {
  const document = exampleDocument({
    lines: [
      { line: 5, use: 'record', record: 'target-3' },
      { line: 6, use: 'unplaced', record: null },
    ],
    doubts: [{ place: { line: 5 }, what: '数字不清楚', text: '1O' }],
  })
  const elsewhere = { source: '', line: 6, text: '', record: null, document: 'two' }
  const findings = keyedFindings([
    exampleFinding({ line: 5 }, { severity: 'hint' }),
    exampleFinding({ line: 5 }, { severity: 'warning' }),
    exampleFinding({ line: 6 }, { places: [elsewhere] }),
  ])
  const marks = lineMarks(document, findings, 'one')
  expect(marks.get(5)).toMatchObject({ use: 'record', doubts: ['数字不清楚'], severity: 'warning' })
  expect(marks.get(6)).toMatchObject({ use: 'unplaced', severity: null })
  expect(marks.has(7)).toBe(false)
})
