import { z } from 'zod'

/** The lists of a record whose items come and go. */
export const itemLists = ['rows', 'indicators', 'entries', 'paragraphs', 'notes'] as const
export type ItemList = (typeof itemLists)[number]

/**
 * One change to an edition's record. Paths name a value by its keys, never by position, so that they stay right
 * when somebody else inserts a row meanwhile:
 *   title · total · fields/<field> · indicators/<key>/<column> · rows/<key>/name · rows/<key>/cells/<column>
 *   rows/<key>/texts/<text> · rows/<key>/level · entries/<key>/<field> · paragraphs/<key>/text · notes/<key>/text
 */
export const recordChangeSchema = z.discriminatedUnion('change', [
  z.object({ change: z.literal('set'), path: z.string().max(300), value: z.string().max(20_000).nullable() }),
  z.object({
    change: z.literal('insert'),
    list: z.enum(itemLists),
    /** The key of the item it comes behind; null to come first. */
    after: z.string().nullable(),
    /** The whole item with a key of its own. */
    item: z.looseObject({ key: z.string().min(1).max(100) }),
  }),
  z.object({ change: z.literal('remove'), list: z.enum(itemLists), key: z.string().max(100) }),
])
export type RecordChange = z.infer<typeof recordChangeSchema>
