import { filled, type FormRow } from './form-row'
import type { ColumnKey, Vocabulary } from './vocabulary'

/** A column of an indicator table. 'blank': no title, or the label 绩效指标 beside the rows; 'other': a title we have no field for. */
export type HeaderColumn = {
  key: ColumnKey | 'blank' | 'other'
  title: string
  /** A column that no header cell stands for: 指标类型 often spans level 1 and level 2. */
  implied: boolean
  start: number | null
  end: number | null
}

/** Of several value columns (中期, 年度) the one of the year is the target; the last one where none says so. */
const valueColumn = (columns: readonly HeaderColumn[]): HeaderColumn | undefined => {
  const values = columns.filter(({ key }) => key === 'value')
  return values.find(({ title }) => /年度|当年|本年|20\d\d/.test(title)) ?? values.at(-1)
}

/** Whether a name column has values of its own before the last one: 三级指标 | 中期指标值 | 三级指标 | 年度指标值. */
const isOtherTerm = (
  columns: readonly HeaderColumn[],
  column: HeaderColumn,
  last: HeaderColumn | undefined,
): boolean =>
  last !== undefined &&
  last.title === column.title &&
  columns
    .slice(columns.indexOf(column) + 1, columns.indexOf(last))
    .some(({ key }) => key !== 'blank' && key !== 'name')

const single = (columns: readonly HeaderColumn[]): HeaderColumn[] => {
  const value = valueColumn(columns)
  const name = columns.findLast(({ key }) => key === 'name')
  const seen = new Set<string>()
  return columns.map((column) => {
    if (column.key === 'blank' || column.key === 'other') return column
    if (column.key === 'value' && column !== value) return { ...column, key: 'other' }
    if (column.key === 'name' && column !== name)
      return { ...column, key: isOtherTerm(columns, column, name) ? 'other' : 'blank' }
    if (seen.has(column.key)) return { ...column, key: 'other' }
    seen.add(column.key)
    return column
  })
}

/** Two columns of classes side by side, 指标类型 | 指标类别, are the two levels whatever they are called. */
const withSecondLevel = (columns: readonly HeaderColumn[]): readonly HeaderColumn[] => {
  const first = columns.findIndex(({ key }) => key === 'level1')
  const second = first < 0 ? undefined : columns.slice(first + 1).find(({ key }) => key !== 'blank')
  if (second?.key !== 'level1' || columns.some(({ key }) => key === 'level2')) return columns
  return columns.map((column) => (column === second ? { ...column, key: 'level2' } : column))
}

const withImpliedLevel = (columns: HeaderColumn[]): HeaderColumn[] => {
  const at = columns.findIndex(({ key }) => key === 'level1')
  if (at < 0 || columns.some(({ key }) => key === 'level2')) return columns
  const implied: HeaderColumn = { key: 'level2', title: '', implied: true, start: null, end: null }
  return columns.toSpliced(at + 1, 0, implied)
}

type Span = { start: number; end: number }

/** The column a header cell stands for; two titles with one space between them, in a text layout, are two columns. */
const columnsOf = (text: string, span: Span | null, vocabulary: Vocabulary): HeaderColumn[] => {
  const key = vocabulary.columnOf(text)
  const parts = span && key === null ? text.split(' ') : [text]
  if (span && parts.length > 1 && parts.every((part) => vocabulary.columnOf(part) !== null)) {
    const width = (span.end - span.start) / parts.length
    return parts.flatMap((part, at) =>
      columnsOf(part, { start: span.start + at * width, end: span.start + (at + 1) * width }, vocabulary),
    )
  }
  const isBlank = text === '' || vocabulary.fieldOf(text) === 'indicators'
  return [
    {
      key: key ?? (isBlank ? 'blank' : 'other'),
      title: text,
      implied: false,
      start: span?.start ?? null,
      end: span?.end ?? null,
    },
  ]
}

const mayName = (text: string, vocabulary: Vocabulary): boolean => {
  const key = vocabulary.columnOf(text)
  return key === 'name' || key === 'level2' || text.includes(' ')
}

/** Reads a row as the header of an indicator table; null when it is none. */
export const indicatorHeaderOf = (row: FormRow, vocabulary: Vocabulary): HeaderColumn[] | null => {
  const cells = filled(row)
  if (cells.length < 2 || cells.length > 16 || cells.some(({ text }) => text.length > 30)) return null
  // nearly every row fails here, before anything is built
  if (!cells.some(({ text }) => mayName(text, vocabulary))) return null
  const columns = row.cells.flatMap((cell, at) => columnsOf(cell.text, row.columns?.[at] ?? null, vocabulary))
  const keys = new Set(columns.map(({ key }) => key))
  const known = columns.filter(({ key }) => key !== 'blank' && key !== 'other').length
  const unknown = columns.filter(({ key }) => key === 'other').length
  if (!keys.has('name') && !keys.has('level2')) return null
  // a form with results beside its targets is an evaluation or a monitoring form
  if (columns.some(({ title }) => /实际完成|得分|完成情况|偏差|执行情况/.test(title))) return null
  if (!(keys.has('value') || (keys.has('operator') && keys.has('weight'))) || known < 2 || unknown > known)
    return null
  return withImpliedLevel(single(withSecondLevel(columns)))
}
