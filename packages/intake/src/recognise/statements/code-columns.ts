import type { GridCell, GridRow } from '../../source'

/** Columns 类 | 款 | 项 that print one subject code in parts; `at` is the position of 类. */
export type CodeColumns = { at: number; count: number; parts: string[] }

const wordsOf = ['类', '款', '项', '目']

const textAt = (row: GridRow, at: number): string => {
  const cell = row.cells.find((one) => one.cell === at)
  return (cell?.text || cell?.above) ?? ''
}

const startsAt = (row: GridRow, at: number): number => {
  let count = 0
  while (count < wordsOf.length && textAt(row, at + count).trim() === wordsOf[count]) count += 1
  return count
}

/** The code columns that the header rows at the beginning print in parts; null where there are none. */
export const codeColumnsOf = (rows: readonly GridRow[]): CodeColumns | null => {
  for (const row of rows.slice(0, 5)) {
    const first = row.cells.find((cell) => cell.text.trim() === '类')
    const count = first ? startsAt(row, first.cell) : 0
    if (first && count >= 2) return { at: first.cell, count, parts: [] }
  }
  return null
}

/** The parts of the code on a row; what is blank before a printed part is that of the rows above. */
const partsOn = (texts: readonly string[], above: readonly string[]): string[] | null => {
  const last = texts.findLastIndex((text) => text !== '')
  const parts: string[] = []
  for (let at = 0; at <= last; at += 1) {
    const text = texts[at] ?? ''
    const before = parts.join('')
    if (text === '') {
      const inherited = above[at]
      if (inherited === undefined) return null
      parts.push(inherited)
    } else if (at > 0 && text.length > 2) {
      // some print the whole code in the column of its level
      const head = before === '' ? above.slice(0, at).join('') : before
      if (text.length !== 3 + 2 * at || (before !== '' && !text.startsWith(head))) return null
      parts.length = 0
      parts.push(text.slice(0, 3))
      for (let from = 3; from < text.length; from += 2) parts.push(text.slice(from, from + 2))
    } else {
      // a sheet drops the zero of 01
      parts.push(at === 0 ? text : text.padStart(2, '0'))
    }
  }
  return parts[0]?.length === 3 ? parts : null
}

const joinedRow = (row: GridRow, columns: CodeColumns): GridRow => {
  const { at, count } = columns
  const isPart = ({ cell }: GridCell): boolean => cell >= at && cell < at + count
  if (startsAt(row, at) >= 2) {
    const cells = row.cells.map((cell) =>
      isPart(cell) ? { ...cell, text: cell.cell === at ? '科目编码' : '' } : cell,
    )
    return { ...row, cells }
  }
  const texts = Array.from({ length: count }, (_, nth) => textAt(row, at + nth).trim())
  if (texts.every((text) => text === '') || !texts.every((text) => /^\d{0,7}$/.test(text))) return row
  const parts = partsOn(texts, columns.parts)
  if (!parts) return row
  columns.parts = parts
  const place = row.cells.find((cell) => isPart(cell) && cell.text !== '')
  const cells = row.cells.map((cell) => {
    if (!isPart(cell)) return cell
    const { above: _, ...bare } = cell
    return {
      ...bare,
      ...(cell.cell === at && place ? { line: place.line, endLine: place.endLine } : {}),
      text: cell.cell === at ? parts.join('') : '',
    }
  })
  return { ...row, cells }
}

/** The rows with one code cell instead of its parts. `columns` remembers the last code for the rows of the next page. */
export const withWholeCodes = (rows: readonly GridRow[], columns: CodeColumns): GridRow[] =>
  rows.map((row) => joinedRow(row, columns))

/** A code whose levels are parted by points or spaces: 205.01.02. */
const parted = /^\d{3}(?:(?:[.．·]|\s+)\d{2}){1,3}$/u

const withWholeCode = (row: GridRow): GridRow => {
  const [first, second] = row.cells.filter((cell) => cell.text.trim() !== '')
  // an amount has no name behind it
  if (!first || !second || !parted.test(first.text.trim()) || !/^\p{Script=Han}/u.test(second.text.trim()))
    return row
  const code = { ...first, text: first.text.replace(/\D/gu, '') }
  return { ...row, cells: row.cells.map((cell) => (cell === first ? code : cell)) }
}

/** The rows with the codes at their beginning in one piece where points or spaces part their levels. */
export const withJoinedCodes = (rows: readonly GridRow[]): GridRow[] => rows.map(withWholeCode)
