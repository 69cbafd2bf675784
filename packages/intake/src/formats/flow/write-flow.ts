import type { LineOrigin } from '@heng/domain/origin'
import { cellText, lineText } from '../cell-text'
import type { LineWriter } from '../line-writer'

import type { FlowBlock, FlowCell, FlowParagraph, FlowRow, FlowTable, Numbering } from './flow-blocks'

/** The first and last line that a paragraph or a row was written to, and the grid columns of a row's cells. */
type Written = { line: number; endLine: number; columns: readonly number[] }

/** A cell of the grid of a table: `column` is where it begins, 1-based. */
type PlacedCell = { column: number; text: string; above: string | null }

const depthLimit = 12
const columnLimit = 400

/** Writes the blocks of a document that flows (Word, a page of the web) as lines and grids. */
export class FlowWriter {
  #paragraph = 0
  #table = 0
  /** Where everything went that has lines of its own. */
  readonly written = new Map<FlowParagraph | FlowRow, Written>()

  constructor(
    readonly writer: LineWriter,
    readonly numbering: Numbering,
  ) {}

  write(blocks: readonly FlowBlock[], depth = 0): void {
    for (const block of blocks) {
      if (block.kind === 'paragraph') this.#writeParagraph(block, depth)
      else if (depth < depthLimit) this.#writeTable(block, depth)
    }
  }

  /** The text of a paragraph with the number Word prints before it. */
  #numbered(paragraph: FlowParagraph, inCell: boolean): string {
    if (paragraph.text.trim() === '' && !inCell) return paragraph.text
    return this.numbering.next(paragraph) + paragraph.text
  }

  #writeParagraph(paragraph: FlowParagraph, depth: number): void {
    this.#paragraph += 1
    const origin = { kind: 'paragraph', paragraph: this.#paragraph } as const
    const line = this.writer.next
    const text = this.#numbered(paragraph, false)
    if (text.trim() === '') {
      this.writer.endGrid()
      this.writer.blank(origin)
    } else {
      const pieces = text.includes('\n') ? cellText(text).split('\n') : [text]
      for (const piece of pieces) this.writer.text(piece, piece, origin)
    }
    this.written.set(paragraph, { line, endLine: this.writer.next - 1, columns: [] })
    if (paragraph.boxes.length > 0) this.write(paragraph.boxes, depth + 1)
  }

  /** The text of a cell; tables in it are left to the caller. */
  #textOf(cell: FlowCell): string {
    const parts: string[] = []
    const add = (blocks: readonly FlowBlock[]): void => {
      for (const block of blocks) {
        if (block.kind === 'table') continue
        parts.push(this.#numbered(block, true))
        add(block.boxes)
      }
    }
    add(cell.blocks)
    return cellText(parts.join('\n'))
  }

  #writeTable(table: FlowTable, depth: number): void {
    this.#table += 1
    const number = this.#table
    this.writer.endGrid()
    const placed = placeRows(table.rows, (cell) => this.#textOf(cell))
    const used = new Set(
      placed.flatMap((cells) => cells.flatMap(({ column, text }) => (text === '' ? [] : [column]))),
    )
    const columns = [...used].sort((one, other) => one - other)
    table.rows.forEach((row, at) => {
      const nested = row.cells.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
      if (nested.length > 0 && isLayout(row)) {
        this.writer.endGrid()
        for (const cell of row.cells) this.write(cell.blocks, depth + 1)
        return
      }
      const own = placed[at] ?? []
      const remark = remarkOf(own)
      const line = this.writer.next
      this.written.set(row, { line, endLine: line, columns: remark === null ? columns : [1] })
      if (remark === null) this.#writeRow(own, columns, { table: number, row: at + 1 })
      else
        this.writer.text(lineText(remark), remark, {
          kind: 'table-row',
          table: number,
          row: at + 1,
          columns: [1],
        })
      if (nested.length > 0) this.write(nested, depth + 1)
    })
    this.writer.endGrid()
  }

  #writeRow(
    cells: readonly PlacedCell[],
    columns: readonly number[],
    at: { table: number; row: number },
  ): void {
    const byColumn = new Map(cells.map((cell) => [cell.column, cell]))
    const own = columns.map((column) => byColumn.get(column))
    const origin: LineOrigin = { kind: 'table-row', ...at, columns: [...columns] }
    const raw = own.map((cell) => lineText(cell?.text ?? '')).join('\t')
    if (raw.trim() === '') {
      this.writer.line('', origin)
      return
    }
    this.writer.row(
      raw,
      own.map((cell) =>
        cell && cell.text === '' && cell.above !== null
          ? { text: '', above: cell.above }
          : { text: cell?.text ?? '' },
      ),
      origin,
    )
  }
}

/** A remark in a row of its own below a table is a line of text. */
const remarkOf = (cells: readonly PlacedCell[]): string | null => {
  const filled = cells.filter(({ text, above }) => text !== '' || above !== null)
  const [only] = filled
  return filled.length === 1 && only && /^(?:备\s*注|说\s*明|注|注释)\s*\d*\s*[:：]/.test(only.text)
    ? only.text
    : null
}

const isTable = (block: FlowBlock): block is FlowTable => block.kind === 'table'

/** A row that only places tables: each of its cells holds one, or nothing, or it is the only cell. */
const isLayout = ({ cells }: FlowRow): boolean => {
  const bare = (cell: FlowCell): boolean =>
    cell.blocks.every((block) => !isTable(block) && block.text.trim() === '' && block.boxes.length === 0)
  const filled = cells.filter((cell) => !bare(cell))
  return filled.length === 1 || filled.every((cell) => cell.blocks.some(isTable))
}

/** Places the cells of a table on its grid and says what is merged from above. */
const placeRows = (rows: readonly FlowRow[], textOf: (cell: FlowCell) => string): PlacedCell[][] => {
  const reaching = new Map<number, string>()
  return rows.map((row) => {
    let column = 1 + row.skipped
    return row.cells.slice(0, columnLimit).map((cell) => {
      const at = column
      column += cell.span
      if (cell.continues) return { column: at, text: '', above: reaching.get(at) ?? null }
      const text = textOf(cell)
      reaching.set(at, text)
      return { column: at, text, above: null }
    })
  })
}
