import type { RecordVersion } from '@heng/store/edition-records'
import { z } from 'zod'
import { itemName } from './item-words'

/** The differences a version was stored with, as far as they are needed to tell of them. */
const differencesSchema = z.array(
  z.discriminatedUnion('difference', [
    z.object({
      difference: z.literal('value'),
      path: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
    z.object({
      difference: z.literal('inserted'),
      list: z.string(),
      key: z.string(),
      item: z.looseObject({}),
    }),
    z.object({
      difference: z.literal('removed'),
      list: z.string(),
      key: z.string(),
      item: z.looseObject({}),
    }),
  ]),
)

export const theirChangeSchema = z.object({
  path: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  by: z.string(),
})
type TheirChange = z.infer<typeof theirChangeSchema>

/** What others changed, version by version, as values by path; a whole item is told of by its path and by what it is called. */
export const theirChanges = (
  versions: readonly Pick<RecordVersion, 'differences' | 'accountName'>[],
): TheirChange[] =>
  versions.flatMap(({ differences, accountName }) => {
    const by = accountName ?? '系统'
    return differencesSchema.parse(differences).map((one): TheirChange => {
      switch (one.difference) {
        case 'value':
          return { path: one.path, before: one.before, after: one.after, by }
        case 'inserted':
          return { path: `${one.list}/${one.key}`, before: null, after: itemName(one.item) ?? '未命名', by }
        case 'removed':
          return { path: `${one.list}/${one.key}`, before: itemName(one.item) ?? '未命名', after: null, by }
      }
    })
  })
