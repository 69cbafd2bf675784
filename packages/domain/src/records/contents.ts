import { z } from 'zod'
import { amountSchema } from '../amount'
import { amountUnitSchema } from '../money'
import { placeSchema, sourced } from '../place'

/** One line of a catalogue (资金目录) or table of contents (目录). */
export const contentsEntrySchema = z.object({
  place: placeSchema,
  seq: sourced(z.int()).nullable(),
  name: sourced(z.string()),
  /** As written, with its code ("101-…街道办事处"); in a table of contents the words in the last brackets. */
  department: sourced(z.string()).nullable(),
  amount: sourced(amountSchema).nullable(),
  page: sourced(z.int()).nullable(),
})
export type ContentsEntry = z.infer<typeof contentsEntrySchema>

/** A catalogue of programmes with amounts, or a table of contents with pages. */
export const contentsSchema = z.object({
  record: z.literal('contents'),
  id: z.string(),
  place: placeSchema,
  title: z.string(),
  fiscalYear: z.int().nullable(),
  amountUnit: amountUnitSchema,
  entries: z.array(contentsEntrySchema),
  /** The printed total row, where there is one. */
  total: sourced(amountSchema).nullable(),
})
export type Contents = z.infer<typeof contentsSchema>
