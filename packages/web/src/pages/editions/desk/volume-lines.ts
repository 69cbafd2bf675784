import type { EditionContents } from '@heng/domain/editing/edition-record'
import type { RecordHead } from '@heng/server/contract'

type Entry = EditionContents['entries'][number]

/** A line of the volume: an entry of the catalogue with its form, or one of the two that lacks the other. */
export type VolumeLine = { key: string; name: string; entry: Entry | null; form: RecordHead | null }

const folded = (name: string): string => name.normalize('NFKC').replace(/[\s"“”'‘’]/gu, '')

/** The entries of a catalogue in their order, each with the form of its name; forms that are not listed come last. */
export const volumeLines = (entries: readonly Entry[], forms: readonly RecordHead[]): VolumeLine[] => {
  const free = [...forms]
  const lines = entries.map((entry): VolumeLine => {
    const at = free.findIndex(({ name }) => folded(name) === folded(entry.name))
    const [form] = at < 0 ? [] : free.splice(at, 1)
    return { key: entry.key, name: entry.name, entry, form: form ?? null }
  })
  return [...lines, ...free.map((form) => ({ key: form.id, name: form.name, entry: null, form }))]
}
