import type { Doubt } from '@heng/domain/doubt'
import type { DocumentFormat, LineOrigin } from '@heng/domain/origin'

/**
 * The one shape every format gives: an ordered list of text lines and grids, each with its place.
 * Recognisers see only this; they never see bytes, tabs, tags or a file name.
 */

/** A cell of a grid row. `text` is normalised (see normalise.ts), "" where empty. Lines are 1-based. */
export type GridCell = {
  text: string
  line: number
  endLine: number
  /** 0-based index within its row as printed. */
  cell: number
  /** The text of the merged cell above that reaches down into this one, whose own text is then empty. */
  above?: string
  /** Something was printed in the empty cell (only its marks are left: <u> </u>). */
  unreadable?: true
}

export type GridRow = { line: number; endLine: number; cells: readonly GridCell[] }

/**
 * A run of rows that stand directly under one another. A table over a page break is several grids.
 * `origin`: 'tabs' rows came one per line (a missing empty cell shifts the rest); 'cells' rows were
 * rebuilt from one cell per line.
 */
export type Grid = {
  kind: 'grid'
  origin: 'tabs' | 'cells'
  line: number
  endLine: number
  rows: readonly GridRow[]
}

/**
 * A line of running text, a heading, or a row of a table whose cells a text extraction separated by spaces.
 * `segments` are its parts separated by two or more spaces (or a full-width space run), with their start
 * column counted in half-width units (a CJK character is two).
 */
export type TextLine = {
  kind: 'text'
  line: number
  endLine: number
  text: string
  segments: readonly { text: string; column: number; endColumn: number }[]
  /** Number of blank lines directly before it. */
  blankBefore: number
}

export type Block = Grid | TextLine

export type Source = {
  name: string
  /** Number of lines of the file, blank ones included. */
  lineCount: number
  blocks: readonly Block[]
  /**
   * The raw text of every line, index = line − 1, for unplaced lines, doubts and the screen. A line of an office
   * file is a row of a sheet or table (its cells joined by tabs), a paragraph, or a visual row of a page.
   */
  rawLines: readonly string[]
  format: DocumentFormat
  /** Where each line stands in the file, index = line − 1; empty for plain text. */
  origins: readonly LineOrigin[]
  /** What the format itself could not read with certainty. */
  doubts: readonly Doubt[]
  /** Lines came from pictures; the file does not give them again without recognising it anew. */
  recognised?: true
}
