/**
 * The tree of a printable document. It knows paper, not budgets: whoever builds it has decided every word and figure.
 * Text is text (no renderer reads markup in it; "\n" is a line break), amounts are exact decimal strings, and every
 * renderer (xlsx, docx, pdf, html, csv) shows all of it.
 */

/** A run of text, with what it is for those who see it. */
export type Run = { text: string; style?: 'strong' | 'quiet' | 'mark' }

export type Align = 'left' | 'center' | 'right'

/** Level in the contents and bookmarks; what has none is not listed. */
export type OutlineLevel = 1 | 2 | 3 | 4

/** The first page of a volume, alone on its page and centred. */
export type Cover = {
  block: 'cover'
  /** At the top left: 附件2, 内部资料 妥善保管. */
  marks?: readonly string[]
  /** Each line of the title as it is broken on paper. */
  title: readonly string[]
  subtitle?: readonly string[]
  /** At the foot: who and when. */
  imprint?: readonly string[]
}

/** The title of a text, 2号 小标宋 centred; several lines stay several lines. */
export type Title = {
  block: 'title'
  lines: readonly string[]
  /** Below the title, centred: date, （草案）. */
  note?: string
  outline?: OutlineLevel
}

/** A heading with its numbering in the text: 1 一、 黑体, 2 （一） 楷体, 3 1. and 4 （1） 仿宋. Listed at its level. */
export type Heading = { block: 'heading'; level: OutlineLevel; text: string }

export type Paragraph = {
  block: 'paragraph'
  runs: readonly Run[]
  align?: Align
  /** First line two characters in. Without it: yes for left-aligned text outside a box. */
  indent?: boolean
}

export type List = { block: 'list'; items: readonly string[]; ordered?: boolean }

/** Contents with page numbers of all titles, headings and tables down to `levels`. */
export type Contents = { block: 'contents'; title: string; levels: OutlineLevel }

export type ColumnKind = 'text' | 'code' | 'amount' | 'integer'

export type Column = {
  key: string
  /** Width relative to the other columns; a character of body text is about 1. */
  weight: number
  kind: ColumnKind
  /** Of body cells; without it text left, codes left, amounts and integers right. */
  align?: Align
}

/** One cell that goes into a live sum: by keys of a row and a column of the same table. */
export type SumTerm = { row: string; column: string; subtract?: boolean }

export type CellContent =
  | { kind: 'empty' }
  | { kind: 'text'; text: string }
  /** Digits that are a name and no number: 2013299, an account. */
  | { kind: 'code'; text: string }
  /**
   * `value`: exact decimal ("-1234.5"); shown with at least `decimals` places and never rounded. `sum`: the cells it is the
   * sum of; a workbook then holds a live formula, where the terms really give the value (otherwise the figure alone).
   */
  | { kind: 'amount'; value: string; decimals: number; sum?: readonly SumTerm[] }
  | { kind: 'integer'; value: string; sum?: readonly SumTerm[] }

/**
 * A cell takes the next free place of its row, as in HTML: places covered from above by a `rowSpan` are left out.
 * A row may be shorter than the columns (the rest is empty), never longer.
 */
export type Cell = CellContent & {
  colSpan?: number
  rowSpan?: number
  /** Levels of indentation (类 0, 款 1, 项 2). */
  indent?: number
  bold?: boolean
  /** A printed label of a form: centred, slightly set off. */
  label?: boolean
  align?: Align
}

export type RowKind = 'normal' | 'subtotal' | 'total'

export type Row = {
  /** Name for live sums, unique in the table. */
  key?: string
  kind?: RowKind
  cells: readonly Cell[]
  /** Least height in points, for boxes to be filled or signed. */
  minHeight?: number
}

/** A table or, with label cells and no header rows, a form. Rows of `header` are repeated on every page. */
export type Table = {
  block: 'table'
  /** 附表1, 表一: at the top left. */
  number?: string
  title?: string
  /** Below the title: （2026年度）, （草案）. */
  subtitle?: string
  /** Directly above the table at the left: 编制单位：…. */
  leftNote?: string
  /** Directly above the table at the right: 单位：万元. */
  rightNote?: string
  columns: readonly Column[]
  header: readonly Row[]
  rows: readonly Row[]
  /** Below the table: 备注：…, 说明：…. */
  notes?: readonly string[]
  /** What an empty table says: 本单位无政府性基金预算拨款安排的支出，故此表无数据。 Shown below the table, before the notes. */
  emptyStatement?: string
  /** false: the header stands once. */
  repeatHeader?: boolean
  outline?: OutlineLevel
  /** What the contents call it; without it number and title. */
  outlineText?: string
  /** Name of its sheet in a workbook; without it from number and title. Made safe and unique. */
  sheetName?: string
}

/** Parts that belong together and are not torn apart by a page break; `tone` colours its marks. */
export type Box = {
  block: 'box'
  tone: 'error' | 'warning' | 'hint' | 'plain'
  blocks: readonly (Paragraph | List | Box)[]
}

export type PageBreak = { block: 'page-break' }

export type Block = Cover | Title | Heading | Paragraph | List | Contents | Table | Box | PageBreak

/** Pages of one orientation; a section starts on a new page. */
export type Section = {
  orientation: 'portrait' | 'landscape'
  /** 'dashes': "— 1 —", odd pages right and even pages left; `start` begins anew, without it the count goes on. */
  pageNumbers: 'none' | { style: 'dashes'; start?: number }
  /** On every page of the section. */
  header?: string
  footer?: string
  blocks: readonly Block[]
}

export type PrintDocument = {
  title: string
  language: 'zh-CN'
  meta: {
    /** Hash of the data it was made from, carried by every output. */
    dataHash: string
    /** "2026-02-10": the only date in the output. */
    date?: string
    organization?: string
    /** Lines that say whose it is and of which year, for a part of it that is read without the rest. */
    head?: readonly string[]
  }
  sections: readonly Section[]
}
