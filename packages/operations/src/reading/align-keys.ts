import { randomUUID } from 'node:crypto'
import type { EditionRecord } from '@heng/domain/editing/edition-record'
import type { Place } from '@heng/domain/place'
import { fold } from '@heng/domain/fold'

type Keyed = { key: string }

/** A fresh key: short, for there are thousands of rows. */
const freshKey = (): string => randomUUID().slice(0, 13)

/** Which key each item gets: that of the first unused item that says the same of itself, else a fresh one. */
const keysFor = <T extends Keyed>(
  before: readonly T[],
  after: readonly T[],
  identityOf: (item: T) => string,
): Map<string, string> => {
  const known = new Map<string, string[]>()
  for (const item of before) {
    const identity = identityOf(item)
    known.set(identity, [...(known.get(identity) ?? []), item.key])
  }
  return new Map(after.map((item) => [item.key, known.get(identityOf(item))?.shift() ?? freshKey()]))
}

const words = (...parts: readonly (string | null)[]): string =>
  parts.map((part) => fold(part ?? '')).join('|')

const rekeyed = <T extends Keyed>(items: readonly T[], keys: ReadonlyMap<string, string>): T[] =>
  items.map((item) => ({ ...item, key: keys.get(item.key) ?? item.key }))

type Keys = ReadonlyMap<string, string>
type Aligned = { data: EditionRecord; keys: ReadonlyMap<string, Keys> }

const aligned = (before: EditionRecord | null, data: EditionRecord): Aligned => {
  switch (data.record) {
    case 'statement': {
      const old = before?.record === 'statement' ? before : null
      const rows = keysFor(old?.rows ?? [], data.rows, ({ side, code, name }) => words(side, code, name))
      const notes = keysFor(old?.notes ?? [], data.notes, ({ text }) => words(text))
      return {
        data: { ...data, rows: rekeyed(data.rows, rows), notes: rekeyed(data.notes, notes) },
        keys: new Map([
          ['rows', rows],
          ['notes', notes],
        ]),
      }
    }
    case 'performance-target': {
      const old = before?.record === 'performance-target' ? before.indicators : []
      const keys = keysFor(old, data.indicators, ({ level1, level2, name }) => words(level1, level2, name))
      return {
        data: { ...data, indicators: rekeyed(data.indicators, keys) },
        keys: new Map([['indicators', keys]]),
      }
    }
    case 'contents': {
      const old = before?.record === 'contents' ? before.entries : []
      const keys = keysFor(old, data.entries, ({ name }) => words(name))
      return { data: { ...data, entries: rekeyed(data.entries, keys) }, keys: new Map([['entries', keys]]) }
    }
    case 'narrative': {
      const old = before?.record === 'narrative' ? before.paragraphs : []
      const keys = keysFor(old, data.paragraphs, ({ text }) => words(text.slice(0, 40)))
      return {
        data: { ...data, paragraphs: rekeyed(data.paragraphs, keys) },
        keys: new Map([['paragraphs', keys]]),
      }
    }
  }
}

/**
 * Gives the items of a record that was read the keys that the same items have in the record it would change, so
 * that what differs is what was changed and not everything; items without a counterpart get fresh keys.
 */
export const alignKeys = (
  before: EditionRecord | null,
  after: { data: EditionRecord; origins: Readonly<Record<string, Place>> },
): { data: EditionRecord; origins: Record<string, Place> } => {
  const { data, keys } = aligned(before, after.data)
  const origins: Record<string, Place> = {}
  for (const [path, place] of Object.entries(after.origins)) {
    const [list = '', key = '', ...rest] = path.split('/')
    const fresh = keys.get(list)?.get(key)
    origins[fresh === undefined ? path : [list, fresh, ...rest].join('/')] = place
  }
  return { data, origins }
}
