import { z } from 'zod'

/** The kind of file a document was read from, decided by its content. */
export const documentFormatSchema = z.enum(['text', 'xlsx', 'docx', 'pdf', 'csv', 'html'])
export type DocumentFormat = z.infer<typeof documentFormatSchema>

/** x, y, width and height on a page in points, from its upper left corner. */
const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])
export type Box = z.infer<typeof boxSchema>

/**
 * Where a line stands in the file it was read from. `columns` and `cells` are by the cell of the line
 * (a place's `cell`). Numbers are 1-based, columns of a sheet are its letters.
 */
export const lineOriginSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sheet'),
    sheet: z.string(),
    row: z.int().positive(),
    columns: z.array(z.string()),
    /** The row or the whole sheet is hidden. */
    hidden: z.boolean(),
    /** Cells of the line whose column is hidden; they stand behind the others. */
    hiddenCells: z.int().nonnegative().default(0),
  }),
  z.object({ kind: z.literal('paragraph'), paragraph: z.int().positive() }),
  z.object({
    kind: z.literal('table-row'),
    table: z.int().positive(),
    row: z.int().positive(),
    /** The column of the table's grid at which each cell begins. */
    columns: z.array(z.int().positive()),
  }),
  z.object({
    kind: z.literal('page'),
    page: z.int().positive(),
    box: boxSchema,
    cells: z.array(boxSchema),
  }),
])
export type LineOrigin = z.infer<typeof lineOriginSchema>
