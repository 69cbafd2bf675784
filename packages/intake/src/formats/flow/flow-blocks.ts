/** What a document that flows (Word, a page of the web) holds, in reading order. */
export type FlowBlock = FlowParagraph | FlowTable

export type FlowParagraph = {
  kind: 'paragraph'
  /** Breaks within the paragraph are \n, tabs four spaces. */
  text: string
  style: string | null
  /** The list the paragraph says it belongs to, and the level in it; the style may say so as well. */
  list: string | null
  level: number | null
  /** Its end mark was deleted as a tracked change: the next paragraph continues it. */
  runsOn: boolean
  /** Text boxes anchored in it. */
  boxes: readonly FlowBlock[]
  look?: FlowLook
}

/** How a paragraph is set, as far as it says so itself; only the screen looks at this. */
export type FlowLook = {
  align: string | null
  heading: number | null
  /** Of the first line, in points. */
  indent: number | null
  /** Their texts make the text of the paragraph. */
  runs: readonly FlowRun[]
}

/** A stretch of text set alike; null is as the style has it. Sizes are points. */
export type FlowRun = { text: string; bold: boolean | null; underline: boolean; size: number | null }

/** `widths` of the columns of the grid are points. */
export type FlowTable = { kind: 'table'; rows: readonly FlowRow[]; widths?: readonly number[] }

export type FlowRow = {
  /** Columns of the grid that are left out before the first cell. */
  skipped: number
  cells: readonly FlowCell[]
}

export type FlowCell = {
  span: number
  /** Whether the cell continues the merged cell above. */
  continues: boolean
  blocks: readonly FlowBlock[]
}

/** Gives the number that stands before a paragraph without being part of its text, with what separates them; "" for none. */
export type Numbering = {
  next: (paragraph: Pick<FlowParagraph, 'list' | 'level' | 'style'>) => string
}
