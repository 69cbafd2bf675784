import { checkIdentity, termOfCell } from '@heng/engine/identity'
import { expect, test } from 'vitest'
import { arithmeticBreach, differenceNote } from './arithmetic-breach'
import { sampleDocument, sampleStatement } from './statement-sample'

const breach = (total: string, part: string, doubtOn: number[] = []) => {
  const record = sampleStatement({ kind: 'x', columns: ['total', 'basic'], rows: [['合计', total, part]] })
  const document = sampleDocument({
    statements: [record],
    doubts: doubtOn.map((line) => ({ place: { line }, what: '不清', text: '' })),
  })
  const [row] = record.rows
  const at = { document, record }
  const check =
    row && checkIdentity({ total: termOfCell(at, row, 'total'), parts: [termOfCell(at, row, 'basic')] })
  return check ? arithmeticBreach(check, '万元', { item: '合计' }) : null
}

test.each([
  ['certain', breach('100.00', '90.00'), 'error', undefined, ''],
  ['rounding', breach('100.00', '100.01'), 'error', 'rounding', '（四舍五入可以解释）'],
  [
    'one figure was not read with certainty',
    breach('100.00', '90.00', [11]),
    'warning',
    undefined,
    '（原文有辨认不清之处，请核对原件）',
  ],
])('%s', (_, found, severity, variant, note) => {
  expect(found?.severity).toBe(severity)
  expect(found?.variant).toBe(variant)
  expect(found && differenceNote(found.facts, found.variant ?? null)).toBe(note)
})
