import type { GridCell } from '../../source'
import { type FormDraft, putField } from './form-draft'
import { filled, type FormRow } from './form-row'

/** 中期目标 | 年度目标 as headers beside one another; `year` is the place of 年度目标 among `cells`. */
export type GoalTerms = { cells: readonly number[]; year: number }

const yearGoal =
  /^(?:年度|当年|本年度?|全年|20\d\d年?度?)(?:总体|整体)?(?:绩效)?(?:总)?目标(?:[（(].*[）)])?[:：]?$/
const termGoal =
  /^(?:中期|中长期|长期|实施期|项目期|总|总体|整体|项目总体?|三年)(?:绩效)?(?:总)?目标(?:[（(].*[）)])?[:：]?$/

const plain = (text: string): string => text.replace(/\s+/g, '')

/** The headers 中期目标 | 年度目标 of a row that holds nothing else; null for any other row. */
export const goalTermsOf = (row: FormRow): GoalTerms | null => {
  const cells = filled(row)
  if (cells.length < 2 || cells.length > 4) return null
  const texts = cells.map((cell) => plain(cell.text))
  const year = texts.findIndex((text) => yearGoal.test(text))
  if (year < 0 || !texts.every((text) => yearGoal.test(text) || termGoal.test(text))) return null
  // the first of three names the group of rows
  const from = cells.length > 2 ? 1 : 0
  if (texts.filter((text) => yearGoal.test(text)).length !== 1 || year < from) return null
  return { cells: cells.slice(from).map((cell) => cell.cell), year: year - from }
}

/** The cells of a row that stand under 年度目标. */
const underYear = (terms: GoalTerms, cells: readonly GridCell[]): readonly GridCell[] => {
  if (cells.length === terms.cells.length) return cells.slice(terms.year, terms.year + 1)
  const from = terms.cells[terms.year] ?? 0
  const to = terms.cells[terms.year + 1] ?? Number.POSITIVE_INFINITY
  return cells.filter((cell) => cell.cell >= from && cell.cell < to)
}

/** Whether the row prints the label of the group once more, before the texts of its columns. */
export const repeatsTerms = (terms: GoalTerms | null, row: FormRow): boolean => {
  const cells = filled(row)
  return terms !== null && cells.length > 1 && termGoal.test(plain(cells[0]?.text ?? ''))
}

/** Takes the text under 年度目标 for the goal; the other terms have no field and are told as doubts. */
export const takeTerms = (draft: FormDraft, terms: GoalTerms | null, row: FormRow): boolean => {
  if (!terms) return false
  const cells = filled(row).filter((cell) => !termGoal.test(plain(cell.text)))
  const own = underYear(terms, cells)
  putField(draft, 'goal', own)
  const rest = cells.filter((cell) => !own.includes(cell))
  if (rest.length > 0)
    draft.doubts.push({
      place: row.endLine > row.line ? { line: row.line, endLine: row.endLine } : { line: row.line },
      what: '没有识别的栏目',
      text: rest.map(({ text }) => text).join(' '),
    })
  return true
}

/**
 * Whether the text behind a label is the goal of the form. A form may print a goal for its whole term beside that
 * of the year: the year's is the goal, whichever comes first.
 */
export const preferYearGoal = (draft: FormDraft, label: GridCell, values: readonly GridCell[]): boolean => {
  const known = draft.fields.get('goal')
  const isYear = yearGoal.test(plain(label.text))
  const isTerm = termGoal.test(plain(label.text))
  const before = draft.goalLabel
  if (known && before && values.length > 0) {
    if (isTerm && yearGoal.test(before)) return false
    if (isYear && termGoal.test(before)) {
      const [first] = known
      const text = known.map((cell) => cell.text).join(' ')
      if (first) draft.doubts.push({ place: { line: first.line }, what: '没有识别的栏目', text })
      draft.fields.delete('goal')
    }
  }
  draft.goalLabel = plain(label.text)
  return true
}
