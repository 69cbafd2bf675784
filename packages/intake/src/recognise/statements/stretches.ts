import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { Reading } from '../../reading'
import type { GridRow } from '../../source'
import { isNote, isPageNumber, isTableLabel, isUnitLine, organizationLine, titleShapes } from './title-words'

/** A line before the rows of a table: title, unit, label, note of the table before, anything else. */
export type Lead = { text: string; line: number; endLine: number }

/** Rows that stand together, with the lines before them since the rows before. */
export type Stretch = {
  lead: Lead[]
  rows: GridRow[]
  /** Whether something that belongs to other records stands between this and the stretch before. */
  apart: boolean
}

const isLeadText = (text: string, shapes: readonly TableShape[]): boolean =>
  isUnitLine(text) ||
  isNote(text) ||
  isTableLabel(text) ||
  (isPageNumber(text) && !/^\d+$/.test(text)) ||
  organizationLine(text) !== null ||
  titleShapes(text, shapes).length > 0

/** A row that is a line of the lead, written into the cells of the sheet. */
const leadOf = (row: GridRow, shapes: readonly TableShape[]): Lead | null => {
  const texts = row.cells.map((cell) => cell.text).filter((text) => text !== '')
  const distinct = [...new Set(texts)]
  if (distinct.length === 0 || distinct.length > 3) return null
  const meant =
    distinct.length === 1
      ? isLeadText(distinct[0] ?? '', shapes)
      : distinct.every(
          (text) =>
            isUnitLine(text) ||
            isTableLabel(text) ||
            organizationLine(text) !== null ||
            /^20\d\d年度?$/.test(text),
        )
  return meant ? { text: distinct.join(' '), line: row.line, endLine: row.endLine } : null
}

/** Gathers the unclaimed grid rows of a document into stretches; `tail` is what follows the last one. */
export const stretchesOf = (reading: Reading): { stretches: Stretch[]; tail: Lead[] } => {
  const { source, ledger, shapes } = reading
  const stretches: Stretch[] = []
  let lead: Lead[] = []
  let apart = true
  let rows: GridRow[] = []
  const flush = (): void => {
    if (rows.length === 0) return
    stretches.push({ lead, rows, apart })
    lead = []
    rows = []
    apart = false
  }
  for (const block of source.blocks) {
    if (block.kind === 'text') {
      const use = ledger.useOf(block.line)
      // a page number or page header stands inside a table as well
      if (use?.use === 'heading' && use.record === null) continue
      if (use) {
        lead = []
        apart = true
      } else lead.push({ text: block.text, line: block.line, endLine: block.endLine })
      continue
    }
    for (const row of block.rows) {
      const found = leadOf(row, shapes.tables)
      if (ledger.isClaimed(row.line)) {
        flush()
        lead = []
        apart = true
      } else if (found) {
        flush()
        lead.push(found)
      } else rows.push(row)
    }
    flush()
  }
  return { stretches, tail: lead }
}
