import { createHash } from 'node:crypto'
import { changesOf, diffRecords } from '@heng/domain/editing/diff-records'
import type { EditionIndicator, EditionTarget } from '@heng/domain/editing/edition-record'
import type { FilledTemplate } from './filled-sheets'

const hashOf = (of: unknown): string => createHash('sha256').update(JSON.stringify(of)).digest('hex')

/** The indicators with keys that follow from what they say, except those in `known`, which keep theirs. */
const rekeyed = (
  indicators: readonly EditionIndicator[],
  known: ReadonlySet<string>,
  form: string,
): EditionIndicator[] => {
  const times = new Map<string, number>()
  return indicators.map((indicator) => {
    if (known.has(indicator.key)) return indicator
    const { key: _, ...said } = indicator
    const hash = hashOf([form, said]).slice(0, 20)
    const time = (times.get(hash) ?? 0) + 1
    times.set(hash, time)
    return { ...indicator, key: `t${hash}-${time}` }
  })
}

const none: ReadonlySet<string> = new Set()

const newForm = (data: EditionTarget): EditionTarget => ({
  ...data,
  indicators: rekeyed(data.indicators, none, data.fields.name ?? ''),
})

/**
 * A filled template whose new indicators have keys that follow from what they say: read twice it is the same, so that
 * applying a file again changes nothing.
 */
export const stableKeys = (filled: FilledTemplate): FilledTemplate => ({
  ...filled,
  changed: filled.changed.map((form) => {
    const known = new Set(form.before.indicators.map(({ key }) => key))
    const after = { ...form.after, indicators: rekeyed(form.after.indicators, known, form.id) }
    const differences = diffRecords(form.before, after)
    return { ...form, after, differences, changes: changesOf(differences) }
  }),
  added: filled.added.map(({ sheet, data }) => ({ sheet, data: newForm(data) })),
})

/** An id in the form of a UUID that follows from what it stands for. */
export const stableId = (of: unknown): string => {
  const hash = hashOf(of)
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 0x3) | 0x8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}
