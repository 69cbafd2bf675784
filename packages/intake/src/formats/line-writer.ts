import type { Doubt } from '@heng/domain/doubt'
import type { DocumentFormat, LineOrigin } from '@heng/domain/origin'
import { Refusal } from '@heng/domain/refusal'
import type { Block, Grid, GridRow, Source } from '../source'
import { type CellAllowance, cellAllowance, officeCellLimit } from './cell-allowance'
import { gridOf } from './grid-of'
import { textLine } from './text-line'

const lineLimit = 400_000

/** Writes the lines of an office file, and the blocks they make, in their order. */
export class LineWriter {
  readonly #lines: string[] = []
  readonly #origins: LineOrigin[] = []
  readonly #blocks: Block[] = []
  readonly #doubts: Doubt[] = []
  readonly spend: CellAllowance = cellAllowance(officeCellLimit)
  #rows: GridRow[] = []
  #blank = 0

  /** The number of the line written next. */
  get next(): number {
    return this.#lines.length + 1
  }

  /** Where the line written last stands. */
  get origin(): LineOrigin | undefined {
    return this.#origins.at(-1)
  }

  /** Whether rows of a table are being written. */
  get inGrid(): boolean {
    return this.#rows.length > 0
  }

  /** Writes a line without making a block of it; what nobody reads is kept as unplaced. */
  line(raw: string, origin: LineOrigin): number {
    if (this.#lines.length >= lineLimit)
      throw new Refusal('file-must-be-within-size-limit', `行数超过上限 ${lineLimit}`)
    this.#lines.push(raw)
    this.#origins.push(origin)
    return this.#lines.length
  }

  blank(origin: LineOrigin): void {
    this.line('', origin)
    this.#blank += 1
  }

  /** Writes a line of running text. */
  text(raw: string, shown: string, origin: LineOrigin): void {
    this.endGrid()
    const line = this.line(raw, origin)
    const block = textLine(shown, { line }, this.#blank)
    if (!block) return
    this.#blocks.push(block)
    this.#blank = 0
  }

  /** Writes a row of a table. */
  row(raw: string, cells: readonly { text: string; above?: string }[], origin: LineOrigin): void {
    this.spend(cells.length)
    const line = this.line(raw, origin)
    this.#rows.push({
      line,
      endLine: line,
      cells: cells.map((cell, at) => ({ ...cell, line, endLine: line, cell: at })),
    })
    this.#blank = 0
  }

  /** Ends the table being written; the next row begins another. */
  endGrid(origin: Grid['origin'] = 'tabs'): void {
    const grid = gridOf(origin, this.#rows)
    if (grid) this.#blocks.push(grid)
    this.#rows = []
  }

  doubt(line: number, cell: number | null, what: string, text: string): void {
    this.#doubts.push({ place: cell === null ? { line } : { line, cell }, what, text })
  }

  /** Ends the document. */
  source(name: string, format: DocumentFormat): Source {
    this.endGrid()
    return {
      name,
      format,
      lineCount: this.#lines.length,
      rawLines: this.#lines,
      blocks: this.#blocks,
      origins: this.#origins,
      doubts: this.#doubts,
    }
  }
}
