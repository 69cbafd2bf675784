import { z } from 'zod'
import { itemLists } from './record-change'

/** How a RecordDifference travels: an item as it is, whatever its list. */
export const recordDifferenceSchema = z.discriminatedUnion('difference', [
  z.object({
    difference: z.literal('value'),
    path: z.string(),
    before: z.string().nullable(),
    after: z.string().nullable(),
  }),
  z.object({
    difference: z.literal('inserted'),
    list: z.enum(itemLists),
    key: z.string(),
    after: z.string().nullable(),
    item: z.looseObject({ key: z.string() }),
  }),
  z.object({
    difference: z.literal('removed'),
    list: z.enum(itemLists),
    key: z.string(),
    item: z.looseObject({ key: z.string() }),
  }),
])
