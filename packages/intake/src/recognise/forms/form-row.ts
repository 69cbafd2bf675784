import type { Block, GridCell, GridRow, Source } from '../../source'

/** One printed row as the form reader sees it: a grid row, or a text line split at its wide gaps. */
export type FormRow = {
  line: number
  endLine: number
  origin: 'tabs' | 'cells' | 'text'
  cells: readonly GridCell[]
  /** Where text lines have columns of their own; null for grids, whose cells are counted. */
  columns: readonly { start: number; end: number }[] | null
  /** Number of the block it stands in; rows of one grid share it. */
  block: number
  blankBefore: number
}

const unitHeading = /^(?:金额)?单位[:：](?:人民币)?(?:元|千元|万元|亿元)$/

/** Where no line ends the last row of a page, the unit line of the next page runs into it as one more cell. */
const withoutHeading = (row: GridRow): GridRow[] => {
  const last = row.cells.at(-1)
  if (!last || row.cells.length < 4 || last.line === row.line || !unitHeading.test(last.text)) return [row]
  const cells = row.cells.slice(0, -1)
  return [
    { line: row.line, endLine: cells.at(-1)?.endLine ?? row.line, cells },
    { line: last.line, endLine: last.endLine, cells: [{ ...last, cell: 0 }] },
  ]
}

/** Whether a cell repeats the one before it, as the cells of a merged one do where they were all filled. */
const repeatsAt = (row: GridRow, at: number): boolean => {
  const text = row.cells[at]?.text ?? ''
  return (
    text.length >= 2 && at > 0 && row.cells[at - 1]?.text === text && /\p{Script=Han}{2}|\d{7}/u.test(text)
  )
}

/** Levels may well be called the same: 满意度指标 under 满意度指标. */
const isLevelLike = (text: string): boolean => text.endsWith('指标') && !text.endsWith('绩效指标')

const isTripled = (row: GridRow): boolean =>
  row.cells.some((_, at) => repeatsAt(row, at) && repeatsAt(row, at + 1))

/** How many rows must print one text in three cells before a table counts as one whose merged cells were all filled. */
const evidentRepeats = 2

/** Where merged cells were filled throughout, each text counts once. */
const withoutRepeats = (rows: readonly GridRow[]): readonly GridRow[] => {
  let tripled = 0
  for (const row of rows) if (isTripled(row)) tripled += 1
  if (tripled < evidentRepeats) return rows
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) =>
      repeatsAt(row, at) && !isLevelLike(cell.text) ? { ...cell, text: '' } : cell,
    ),
  }))
}

const rowsOf = (block: Block, at: number): FormRow[] => {
  if (block.kind === 'text') {
    const { line, endLine } = block
    const parts = block.segments.length > 0 ? block.segments : [{ text: block.text, column: 0, endColumn: 0 }]
    return [
      {
        line,
        endLine,
        origin: 'text',
        cells: parts.map(({ text }, cell) => ({ text, line, endLine, cell })),
        columns: parts.map(({ column, endColumn }) => ({ start: column, end: endColumn })),
        block: at,
        blankBefore: block.blankBefore,
      },
    ]
  }
  return withoutRepeats(block.rows.flatMap(withoutHeading)).map((row) => ({
    line: row.line,
    endLine: row.endLine,
    origin: block.origin,
    cells: row.cells,
    columns: null,
    block: at,
    blankBefore: 0,
  }))
}

export const formRowsOf = (source: Source): FormRow[] => {
  const rows = source.blocks.flatMap(rowsOf)
  // a grid does not say how far above it the last line stands
  return rows.map((row, at) => ({ ...row, blankBefore: row.line - (rows[at - 1]?.endLine ?? 0) - 1 }))
}

/** The cells that hold text. */
export const filled = (row: FormRow): readonly GridCell[] => row.cells.filter((cell) => cell.text !== '')

/** The text of a row that holds only one, or null. */
export const loneText = (row: FormRow): string | null => {
  const cells = filled(row)
  return cells.length === 1 && cells[0] ? cells[0].text : null
}
