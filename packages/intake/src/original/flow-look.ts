import type {
  Align,
  FlowLook,
  LookBlock,
  ParagraphLook,
  RunLook,
  TableCellLook,
  TableLook,
} from '@heng/domain/original-look'
import type { FlowBlock, FlowParagraph, FlowRow, FlowTable } from '../formats/flow/flow-blocks'
import type { FlowWriter } from '../formats/flow/write-flow'
import type { StyleLook } from './word-styles'

/** What is known of how the blocks of a document are set, and where they were written. */
export type FlowSetting = {
  written: FlowWriter['written']
  styleOf: (style: string | null) => StyleLook
  /** The number that is printed before a paragraph; "" for none. */
  numberOf: (paragraph: FlowParagraph) => string
}

const aligns: Readonly<Record<string, Align>> = {
  left: 'left',
  start: 'left',
  center: 'center',
  right: 'right',
  end: 'right',
  both: 'justify',
  justify: 'justify',
  distribute: 'justify',
}

/** Runs set alike, one after another, are one. */
const joined = (runs: readonly RunLook[]): RunLook[] => {
  const all: RunLook[] = []
  for (const run of runs) {
    if (run.text === '') continue
    const last = all.at(-1)
    if (last && last.bold === run.bold && last.underline === run.underline && last.size === run.size)
      all[all.length - 1] = { ...last, text: last.text + run.text }
    else all.push(run)
  }
  return all
}

const runsOf = (paragraph: FlowParagraph, number: string, style: StyleLook): RunLook[] => {
  const own = paragraph.look?.runs ?? [{ text: paragraph.text, bold: null, underline: false, size: null }]
  const [first] = own
  const numbered = number === '' || !first ? own : [{ ...first, underline: false, text: number }, ...own]
  return joined(
    numbered.map(({ text, bold, underline, size }) => ({
      text,
      bold: bold ?? style.bold ?? false,
      underline,
      size: size ?? style.size,
    })),
  )
}

const indentLimit = 200

const paragraphLook = (paragraph: FlowParagraph, setting: FlowSetting): ParagraphLook => {
  const style = setting.styleOf(paragraph.style)
  const written = setting.written.get(paragraph)
  const { look } = paragraph
  return {
    kind: 'paragraph',
    lines: written ? [written.line, written.endLine] : null,
    align: aligns[look?.align ?? style.align ?? 'left'] ?? 'left',
    heading: look?.heading ?? style.heading,
    indent: Math.min(indentLimit, Math.max(0, look?.indent ?? style.indent ?? 0)),
    runs: runsOf(paragraph, setting.numberOf(paragraph), style),
  }
}

type Cell = FlowRow['cells'][number]

/** Which cells reach down over how many rows, and which are covered by them. */
type Merged = { spans: ReadonlyMap<Cell, number>; covered: ReadonlySet<Cell> }

const mergedCells = (rows: readonly FlowRow[]): Merged => {
  const spans = new Map<Cell, number>()
  const covered = new Set<Cell>()
  let above = new Map<number, Cell>()
  for (const { skipped, cells } of rows) {
    const reaching = new Map<number, Cell>()
    let column = 1 + skipped
    for (const cell of cells) {
      const begun = cell.continues ? above.get(column) : undefined
      const isCovered = begun !== undefined && begun.span === cell.span
      if (isCovered) {
        spans.set(begun, (spans.get(begun) ?? 1) + 1)
        covered.add(cell)
      }
      reaching.set(column, isCovered ? begun : cell)
      column += cell.span
    }
    above = reaching
  }
  return { spans, covered }
}

const widthOf = ({ skipped, cells }: FlowRow): number =>
  cells.reduce((width, { span }) => width + span, skipped)

/** Gathers the look of blocks; tables stand in a list of their own and are pointed at. */
export const flowLook = (blocks: readonly FlowBlock[], setting: FlowSetting): FlowLook => {
  const tables: TableLook[] = []
  const addTable = (table: FlowTable): number => {
    const at = tables.length
    const { rows, widths = [] } = table
    const columns = rows.reduce((most, row) => Math.max(most, widthOf(row)), 1)
    // its place among the tables comes before those of the tables in its cells
    tables.push({ widths: [], columns, rows: [] })
    const merged = mergedCells(rows)
    tables[at] = {
      columns,
      widths: widths.length === columns && widths.every((width) => width > 0) ? [...widths] : [],
      rows: rows.map((row) => ({
        line: setting.written.get(row)?.line ?? null,
        skipped: row.skipped,
        cells: cellsOf(row, merged),
      })),
    }
    return at
  }
  const cellsOf = (row: FlowRow, { spans, covered }: Merged): TableCellLook[] => {
    const columns = setting.written.get(row)?.columns ?? []
    let column = 1 + row.skipped
    return row.cells.flatMap((cell): TableCellLook[] => {
      const at = column
      column += cell.span
      if (covered.has(cell)) return []
      const index = columns.indexOf(at)
      return [
        {
          column: at - 1,
          span: cell.span,
          rowSpan: spans.get(cell) ?? 1,
          cell: index < 0 ? null : index,
          blocks: cell.blocks.flatMap(looksOf),
        },
      ]
    })
  }
  const looksOf = (block: FlowBlock): LookBlock[] =>
    block.kind === 'table'
      ? [{ kind: 'table', table: addTable(block) }]
      : [paragraphLook(block, setting), ...block.boxes.flatMap(looksOf)]
  return { kind: 'flow', blocks: blocks.flatMap(looksOf), tables }
}
