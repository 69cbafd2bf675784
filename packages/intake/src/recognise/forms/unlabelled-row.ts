import { budgetAmounts, isAmountRow } from './budget-group'
import { type Cursor, pairsOf, placeOfRow, textOfRow } from './draft-rows'
import { takeParties } from './damaged-parties'
import { continueField, type FormDraft, isLong, putField } from './form-draft'
import { filled, type FormRow, loneText } from './form-row'
import { takeTerms } from './goal-terms'
import { digitsOf } from './target-value'
import type { FieldKey } from './vocabulary'

/** A label that no field is known by, with its value behind it: the row continues nothing. */
const isUnknownLabel = (draft: FormDraft, row: FormRow): boolean => {
  if (draft.start.damaged || row.origin === 'cells') return false
  const [first, second] = filled(row)
  // a text layout breaks paragraphs as well; an amount behind a few words is none
  if (row.origin === 'text' && digitsOf(filled(row).at(-1)?.text ?? '') === null) return false
  return (
    first !== undefined &&
    second !== undefined &&
    first.text.length <= 16 &&
    /^\p{Script=Han}{2}/u.test(first.text) &&
    !/[。；，,]|^(?:目标|任务|措施|指标)\s*[\d一二三四五六七八九]/.test(first.text)
  )
}

/** A source of money that no field is known by, without an amount: 上年结转 below 财政拨款. */
const isEmptyBudgetRow = (draft: FormDraft, row: FormRow): boolean =>
  draft.printed.some((field) => field.startsWith('budget')) &&
  !(draft.open !== null && isLong(draft.open)) &&
  /^\p{Script=Han}{2,8}[:：]?$/u.test(loneText(row) ?? '')

/** The paragraph that a row without label belongs to: the one open, or the one whose label comes below. */
const paragraphOf = (draft: FormDraft, cursor: Cursor, row: FormRow): FieldKey | null => {
  const below = cursor.rows
    .slice(cursor.at + 1, Math.min(cursor.end, cursor.at + 6))
    .filter((one) => one.block === row.block || one.blankBefore === 0 || one.origin === 'text')
    .map((one) => pairsOf(draft, one).pairs[0]?.field)
  const next = below.find((field) => field !== undefined) ?? null
  const long = textOfRow(row).length >= 20
  if (draft.start.damaged && long) {
    if (
      next === 'goal' &&
      draft.open === 'overview' &&
      /^《|^渝|^关于/.test(textOfRow(row)) &&
      !draft.fields.has('basis')
    )
      return 'basis'
    if (
      next === 'basis' &&
      draft.open === 'overview' &&
      textOfRow(row).startsWith('《') &&
      !draft.fields.has('basis')
    )
      return 'basis'
    if (next === 'basis' && !draft.fields.has('overview') && !(draft.open && isLong(draft.open)))
      return 'overview'
  }
  // in a text layout a blank line parts two paragraphs whose labels stand in the middle of them
  const parted = row.origin === 'text' && (row.blankBefore > 0 || draft.ahead === next)
  if (
    parted &&
    next &&
    isLong(next) &&
    next !== draft.open &&
    !draft.fields.has(next) === (draft.ahead !== next)
  )
    return next
  if (draft.open && isLong(draft.open)) return draft.open
  return next && isLong(next) && (draft.ahead === next || !draft.fields.has(next)) ? next : null
}

/** Reads a row without label before the table; false when it does not belong to the form. */
export const takeUnlabelled = (draft: FormDraft, cursor: Cursor, row: FormRow): boolean => {
  if (cursor.budget && isAmountRow(row)) {
    for (const { field, cell } of budgetAmounts(cursor.budget, row)) putField(draft, field, [cell])
    cursor.budget = null
    return true
  }
  if (takeTerms(draft, cursor.terms, row) || takeParties(draft, row)) return true
  const unknown = isUnknownLabel(draft, row)
  const field = unknown ? null : paragraphOf(draft, cursor, row)
  // figures alone begin no paragraph
  const begins = field !== null && !draft.fields.has(field) && !/[^\d.,\s]/.test(textOfRow(row))
  if (field && !begins) {
    continueField(draft, field, filled(row))
    if (field !== draft.open) draft.ahead = field
    return true
  }
  // pieces of an amount that a text layout broke over lines
  const isPiece = row.blankBefore <= 1 && filled(row).every(({ text }) => /^[\d.,]+$/.test(text))
  const stays = isPiece || (row.blankBefore === 0 && (unknown || isEmptyBudgetRow(draft, row)))
  if (row.origin === 'text' ? !stays : row.block !== cursor.block && row.blankBefore > 0) return false
  draft.doubts.push({ place: placeOfRow(row), what: '没有标签的内容无法归属', text: textOfRow(row) })
  return true
}
