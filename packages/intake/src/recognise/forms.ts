import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Reading } from '../reading'
import { finishForm } from './forms/finish-form'
import type { FormDraft } from './forms/form-draft'
import { type FormRow, formRowsOf } from './forms/form-row'
import { type FormStart, formStartsOf } from './forms/form-start'
import { mendLevels } from './forms/mend-levels'
import { mendNames, mendParties } from './forms/mend-names'
import { readForm } from './forms/read-form'
import { withoutSheetPercent } from './forms/sheet-percent'
import { withStackedRows } from './forms/stacked-rows'
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

const evaluationWord =
  /^[^，。；]{0,40}(?:自评|绩效评价)(?:结果|得分)?表$|^全年执行数|^实际完成(?:值|情况)$|^(?:自评)?得分$/

/** Whether a form says what was reached: an evaluation, which is no target. */
const isEvaluation = (rows: readonly FormRow[], start: FormStart, end: number): boolean =>
  rows
    .slice(Math.max(0, start.first - 3), Math.min(end, start.anchor + 12))
    .some((row) => row.cells.some(({ text }) => text.length <= 60 && evaluationWord.test(text)))

/** Finds the performance target forms of a document, in source order, and claims their lines. */
export const recogniseForms = (reading: Reading): PerformanceTarget[] => {
  const vocabularies = reading.shapes.forms.map(vocabularyOf)
  // page numbers and page headers stand in the middle of a form as well
  const printed = formRowsOf(reading.source).filter(({ line }) => {
    const use = reading.ledger.useOf(line)
    return use?.use !== 'heading' || use.record !== null
  })
  const rows = withStackedRows(printed, vocabularies)
  const starts = formStartsOf(rows, vocabularies, (row) => !reading.ledger.isClaimed(row.line))
  const reads = starts.flatMap((start, at) => {
    const end = starts[at + 1]?.first ?? rows.length
    if (isEvaluation(rows, start, end)) return []
    const draft = readForm(rows, start, end)
    if (!isForm(draft)) return []
    if (reading.source.format === 'xlsx') draft.indicators = draft.indicators.map(withoutSheetPercent)
    return [{ draft, target: finishForm(draft, reading.head) }]
  })
  mendNames(reads)
  mendParties(reads)
  mendLevels(reads)
  for (const { draft, target } of reads) claim(reading, draft, target)
  return reads.map(({ target }) => target)
}
