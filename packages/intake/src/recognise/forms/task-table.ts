import { type Cursor, placeOfRow, textOfRow } from './draft-rows'
import { type FormDraft, putField } from './form-draft'
import { filled, type FormRow } from './form-row'
import { indicatorHeaderOf } from './indicator-header'
import { labelPairsOf } from './label-pairs'
import { digitsOf } from './target-value'
import type { Vocabulary } from './vocabulary'

/** The table 任务名称 | 主要内容 | 预算金额 inside a department's form. */
export type TaskTable = { rows: number; label: string }

const taskName = /^(?:任务名称|主要任务|工作任务|任务|重点工作任务名称|任务事项)$/
const taskColumn =
  /^(?:任务名称|主要任务|工作任务|主要内容|任务内容|工作内容|内容|具体内容|预算金额|预算资金|金额)/
const totalWord = /^(?:金额合计|合计|总计|资金合计)$/

const plain = (text: string): string => text.replace(/\s+/g, '')

/** The table of tasks that begins with a header row; null for any other row. */
export const taskTableOf = (row: FormRow, vocabulary: Vocabulary): TaskTable | null => {
  if (vocabulary.scope !== 'department' || row.origin === 'cells') return null
  const texts = filled(row).map((cell) => plain(cell.text))
  const columns = texts.filter((text) => text.length <= 16 && taskColumn.test(text)).length
  return texts.some((text) => taskName.test(text)) && columns >= 2 && columns * 2 >= texts.length
    ? { rows: 0, label: texts[0] ?? '' }
    : null
}

/**
 * Reads a row of the table of tasks; false where the table has ended above it. The tasks have no field of their
 * own and are told as doubts; what they add up to is the amount of the form.
 */
export const takeTask = (draft: FormDraft, cursor: Cursor, row: FormRow): boolean => {
  const { vocabulary } = draft.start
  const cells = filled(row)
  if (!cursor.tasks) return false
  if (cells.some((cell) => totalWord.test(plain(cell.text)))) {
    const [total] = cells.filter((cell) => digitsOf(cell.text) !== null)
    if (total) putField(draft, 'budget.total', [total])
    cursor.tasks = null
    return true
  }
  const { label } = cursor.tasks
  const fields = labelPairsOf(row, vocabulary, false).pairs.filter(
    (pair) => !pair.field.startsWith('budget.') && plain(pair.label.text) !== label,
  )
  cursor.tasks.rows += 1
  if (fields.length > 0 || indicatorHeaderOf(row, vocabulary) || cursor.tasks.rows > 60) {
    cursor.tasks = null
    return false
  }
  const titles = cursor.tasks.rows === 1 && cells.every((cell) => digitsOf(cell.text) === null)
  if (!titles) draft.doubts.push({ place: placeOfRow(row), what: '没有识别的栏目', text: textOfRow(row) })
  return true
}
