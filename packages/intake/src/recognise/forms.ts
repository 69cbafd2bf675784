import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Reading } from '../reading'
import { finishForm } from './forms/finish-form'
import type { FormDraft } from './forms/form-draft'
import { formRowsOf } from './forms/form-row'
import { formStartsOf } from './forms/form-start'
import { readForm } from './forms/read-form'
import { vocabularyOf } from './forms/vocabulary'

const claim = ({ ledger }: Reading, draft: FormDraft, target: PerformanceTarget): void => {
  for (const { row, kind } of draft.start.preamble)
    if (kind === 'preparer' || kind === 'seq') ledger.claim(row, target.id)
    else ledger.heading(row, target.id)
  for (const place of draft.headings) ledger.heading(place, target.id)
  for (const place of draft.claims) ledger.claim(place, target.id)
  for (const { place, what, text } of draft.doubts) ledger.doubt(place, what, text)
}

/** Labels alone are no form: without indicators there must be a goal, and table rows rather than running text. */
const isForm = ({ indicators, fields, claims, start }: FormDraft): boolean =>
  claims.length > 0 && (indicators.length > 0 || (fields.has('goal') && start.origin !== 'text'))

/** Finds the performance target forms of a document, in source order, and claims their lines. */
export const recogniseForms = (reading: Reading): PerformanceTarget[] => {
  const vocabularies = reading.shapes.forms.map(vocabularyOf)
  const rows = formRowsOf(reading.source)
  const starts = formStartsOf(rows, vocabularies, (row) => !reading.ledger.isClaimed(row.line))
  return starts.flatMap((start, at) => {
    const draft = readForm(rows, start, starts[at + 1]?.first ?? rows.length)
    if (!isForm(draft)) return []
    const target = finishForm(draft, reading.head)
    claim(reading, draft, target)
    return [target]
  })
}
