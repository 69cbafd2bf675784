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
}

export type FlowTable = { kind: 'table'; rows: readonly FlowRow[] }

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
