import { z } from 'zod'

/** How a kept file looks: what the screen draws beside the records. Rows and columns of a sheet are 0-based. */

const index = z.int().nonnegative()
const alignSchema = z.enum(['left', 'center', 'right', 'justify'])
export type Align = z.infer<typeof alignSchema>

/** How cells of a sheet are set; cells name theirs by its index. */
const cellStyleSchema = z.object({
  align: alignSchema,
  bold: z.boolean(),
  wrap: z.boolean(),
  /** Ruled on at least one side. */
  ruled: z.boolean(),
  /** Points. */
  size: z.number(),
})
export type CellStyle = z.infer<typeof cellStyleSchema>

const sheetLookSchema = z.object({
  name: z.string(),
  hidden: z.boolean(),
  /** CSS pixels by column, as many as there are columns; null where the file says none. */
  widths: z.array(z.number().nullable()),
  /**
   * Rows with what stands in them, from the top; empty ones are left out. A height is in CSS pixels, null where the
   * file says none.
   */
  rows: z.array(
    z.object({
      row: index,
      height: z.number().nullable(),
      /** Column, text as displayed, index of its style. */
      cells: z.array(z.tuple([index, z.string(), index])),
    }),
  ),
  hiddenRows: z.array(index),
  hiddenColumns: z.array(index),
  /** Top, left, bottom and right, all included. */
  merges: z.array(z.tuple([index, index, index, index])),
})
export type SheetLook = z.infer<typeof sheetLookSchema>

const runSchema = z.object({
  text: z.string(),
  bold: z.boolean(),
  underline: z.boolean(),
  /** Points. */
  size: z.number().nullable(),
})
export type RunLook = z.infer<typeof runSchema>

const paragraphSchema = z.object({
  kind: z.literal('paragraph'),
  /** The first and last line it was read into; null where it is in no line of its own. */
  lines: z.tuple([index, index]).nullable(),
  align: alignSchema,
  /** 1 the highest; null for running text. */
  heading: z.int().min(1).max(9).nullable(),
  /** Of the first line, in points. */
  indent: z.number(),
  runs: z.array(runSchema),
})
export type ParagraphLook = z.infer<typeof paragraphSchema>

const blockSchema = z.discriminatedUnion('kind', [
  paragraphSchema,
  /** Stands for a table by its index among the tables; one in a cell of another is so without nesting. */
  z.object({ kind: z.literal('table'), table: index }),
])
export type LookBlock = z.infer<typeof blockSchema>

const cellSchema = z.object({
  /** Grid column at which it begins, 0-based. */
  column: index,
  span: z.int().positive(),
  rowSpan: z.int().positive(),
  /** Which cell of the row's line it was read into; null for none. */
  cell: index.nullable(),
  blocks: z.array(blockSchema),
})
export type TableCellLook = z.infer<typeof cellSchema>

const tableSchema = z.object({
  /** Widths of the grid's columns in points; empty where the file says none. */
  widths: z.array(z.number()),
  columns: z.int().positive(),
  /** `skipped` columns are left out before the first cell. */
  rows: z.array(z.object({ line: index.nullable(), skipped: index, cells: z.array(cellSchema) })),
})
export type TableLook = z.infer<typeof tableSchema>

/** A workbook, a document that flows, pages that are drawn from the file itself, or lines that look as they are. */
export const originalLookSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('workbook'),
    styles: z.array(cellStyleSchema),
    sheets: z.array(sheetLookSchema),
  }),
  z.object({ kind: z.literal('flow'), blocks: z.array(blockSchema), tables: z.array(tableSchema) }),
  z.object({ kind: z.literal('pages') }),
  z.object({ kind: z.literal('lines') }),
])
export type OriginalLook = z.infer<typeof originalLookSchema>
export type WorkbookLook = Extract<OriginalLook, { kind: 'workbook' }>
export type FlowLook = Extract<OriginalLook, { kind: 'flow' }>
