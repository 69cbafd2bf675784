import type { Page } from '@heng/store/page'
import { z } from 'zod'

const most = 1000

const cursorKeysSchema = z.array(z.string())

/** An opaque text: the keys of the last row. */
const cursorOf = (keys: readonly string[]): string => Buffer.from(JSON.stringify(keys)).toString('base64url')

const cursorSchema = z
  .string()
  .max(8000)
  .transform((text, context): string[] => {
    try {
      return cursorKeysSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    } catch {
      context.addIssue({ code: 'custom', message: 'not a cursor' })
      return z.NEVER
    }
  })

/** By what every list is paged; query values. */
export const pageFields = {
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(most)
    .default(most)
    .describe(`一页几条，至多 ${most}；不填为 ${most}`),
  before: cursorSchema.optional().describe('上一页答复的 next；不填为第一页'),
}

/** What every list answers beside its rows. */
export const nextField = {
  next: z.string().nullable().describe('交给 before 得下一页；没有更多时为 null'),
}

export const pageOf = ({ limit, before }: { limit: number; before?: string[] | undefined }): Page => ({
  limit,
  after: before ?? null,
})

export const nextOf = (next: readonly string[] | null): { next: string | null } => ({
  next: next === null ? null : cursorOf(next),
})

/** A page of a list that is made up here, in ascending order of a text that tells any two items apart. */
export const pageOfList = <T>(
  list: readonly T[],
  keyOf: (item: T) => string,
  { limit, after }: Page,
): { items: T[]; next: string | null } => {
  const last = after?.[0]
  const left = last === undefined ? list : list.filter((item) => keyOf(item) > last)
  const items = left.slice(0, limit)
  const end = items.at(-1)
  return { items, ...nextOf(end !== undefined && left.length > items.length ? [keyOf(end)] : null) }
}
