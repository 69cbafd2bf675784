import { normalise } from '../normalise'
import type { GridCell, GridRow } from '../source'
import type { CellAllowance } from './cell-allowance'

/** What a cell may span, and a row be wide, at most; beyond is a mistake or an attack. */
const spanLimit = 200
const widthLimit = 400

const spans = { colspan: /colspan\s*=\s*["']?(\d{1,4})/i, rowspan: /rowspan\s*=\s*["']?(\d{1,4})/i }

const span = (attributes: string, name: keyof typeof spans): number =>
  Math.min(spanLimit, Math.max(1, Number.parseInt(spans[name].exec(attributes)?.[1] ?? '1', 10)))

type OpenCell = { parts: string; line: number; rows: number; columns: number }

/** Gathers the cells of an HTML table into rows, leaving an empty cell wherever a neighbour spans. */
export class HtmlRows {
  readonly #spend: CellAllowance
  #rows: GridRow[] = []
  #cells: GridCell[] = []
  #open: OpenCell | null = null
  /** Column → how many further rows the cell above reaches into. */
  #reaching = new Map<number, number>()

  constructor(spend: CellAllowance) {
    this.#spend = spend
  }

  /** Whether text now belongs to a cell. */
  get isOpen(): boolean {
    return this.#open !== null
  }

  addText(part: string): void {
    if (this.#open) this.#open.parts += part
  }

  openCell(attributes: string, line: number): void {
    this.closeCell(line)
    this.#open = { parts: '', line, rows: span(attributes, 'rowspan'), columns: span(attributes, 'colspan') }
  }

  closeCell(line: number): void {
    const cell = this.#open
    if (!cell) return
    this.#open = null
    this.#fillReached(cell.line)
    const from = this.#cells.length
    this.#push({ text: normalise(cell.parts), line: cell.line, endLine: line, cell: from })
    for (let more = 1; more < cell.columns; more += 1) this.#pushEmpty(cell.line)
    if (cell.rows > 1)
      for (let at = from; at < this.#cells.length; at += 1) this.#reaching.set(at, cell.rows - 1)
  }

  closeRow(line: number): void {
    this.closeCell(line)
    const [first] = this.#cells
    if (first) {
      this.#fillReached(line)
      this.#rows.push({ line: first.line, endLine: line, cells: this.#cells })
    }
    this.#cells = []
  }

  /** Ends the table and gives its rows. */
  take(line: number): GridRow[] {
    this.closeRow(line)
    const rows = this.#rows
    this.#rows = []
    this.#reaching = new Map()
    return rows
  }

  #push(cell: GridCell): void {
    this.#spend(1)
    this.#cells.push(cell)
  }

  #pushEmpty(line: number): void {
    if (this.#cells.length < widthLimit)
      this.#push({ text: '', line, endLine: line, cell: this.#cells.length })
  }

  #fillReached(line: number): void {
    while (this.#cells.length < widthLimit) {
      const column = this.#cells.length
      const left = this.#reaching.get(column) ?? 0
      if (left <= 0) return
      this.#reaching.set(column, left - 1)
      this.#pushEmpty(line)
    }
  }
}
