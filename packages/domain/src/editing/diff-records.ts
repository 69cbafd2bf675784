import type { EditionRecord } from './edition-record'
import { headValues } from './head-fields'
import type { EditionItem, ItemFields } from './item-fields'
import { entryFields, indicatorFields, noteFields, paragraphFields, rowFields } from './item-fields'
import type { ItemList, RecordChange } from './record-change'

/** One thing in which a record differs from what it was. A moved item is removed and inserted with the same key. */
export type RecordDifference =
  | { difference: 'value'; path: string; before: string | null; after: string | null }
  /** `after` is the key of the item it stands behind, null for the first. */
  | { difference: 'inserted'; list: ItemList; key: string; after: string | null; item: EditionItem }
  | { difference: 'removed'; list: ItemList; key: string; item: EditionItem }

/** Which positions of `values` form the longest rising sequence. O(n log n). */
const longestRise = (values: readonly number[]): ReadonlySet<number> => {
  const ends: number[] = []
  const previous: (number | undefined)[] = []
  values.forEach((value, at) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? ends[low - 1] : undefined
    ends[low] = at
  })
  const rise = new Set<number>()
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) rise.add(at)
  return rise
}

const valueDifferences = (
  base: string,
  before: readonly (readonly [string, string | null])[],
  after: readonly (readonly [string, string | null])[],
): RecordDifference[] => {
  const was = new Map(before)
  const is = new Map(after)
  const fields = [...new Set([...was.keys(), ...is.keys()])]
  return fields.flatMap((field): RecordDifference[] => {
    const [old, now] = [was.get(field) ?? null, is.get(field) ?? null]
    return old === now ? [] : [{ difference: 'value', path: `${base}${field}`, before: old, after: now }]
  })
}

type Keyed = { readonly key: string }

/** How many items two lists begin and end with alike: between them is what was inserted, removed or moved. */
const commonEnds = (before: readonly Keyed[], after: readonly Keyed[]): { head: number; tail: number } => {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head]?.key === after[head]?.key) head += 1
  let tail = 0
  while (tail < most - head && before.at(-1 - tail)?.key === after.at(-1 - tail)?.key) tail += 1
  return { head, tail }
}

const listDifferences = <T extends EditionItem>(
  list: ItemList,
  before: readonly T[],
  after: readonly T[],
  fields: ItemFields<T>,
): RecordDifference[] => {
  if (before === after) return []
  const { head, tail } = commonEnds(before, after)
  const middle = before.slice(head, before.length - tail)
  const placeBefore = new Map(middle.map(({ key }, at) => [key, at]))
  const common = after.slice(head, after.length - tail).flatMap(({ key }) => placeBefore.get(key) ?? [])
  const rise = longestRise(common)
  const kept = new Set(common.filter((_, at) => rise.has(at)).map((at) => middle[at]?.key))
  const removed = middle
    .filter(({ key }) => !kept.has(key))
    .map((item): RecordDifference => ({ difference: 'removed', list, key: item.key, item }))
  const inserted: RecordDifference[] = []
  const changed: RecordDifference[] = []
  const oldOf = (item: T, at: number): T | undefined => {
    if (at < head) return before[at]
    if (at >= after.length - tail) return before[at - after.length + before.length]
    return kept.has(item.key) ? middle[placeBefore.get(item.key) ?? -1] : undefined
  }
  after.forEach((item, at) => {
    const old = oldOf(item, at)
    if (!old)
      inserted.push({ difference: 'inserted', list, key: item.key, after: after[at - 1]?.key ?? null, item })
    else if (old !== item)
      changed.push(...valueDifferences(`${list}/${item.key}/`, fields.values(old), fields.values(item)))
  })
  return [...removed, ...inserted, ...changed]
}

const itemDifferences = (before: EditionRecord, after: EditionRecord): RecordDifference[] => {
  if (before.record === 'statement' && after.record === 'statement')
    return [
      ...listDifferences('rows', before.rows, after.rows, rowFields(after)),
      ...listDifferences('notes', before.notes, after.notes, noteFields),
    ]
  if (before.record === 'performance-target' && after.record === 'performance-target')
    return listDifferences('indicators', before.indicators, after.indicators, indicatorFields)
  if (before.record === 'contents' && after.record === 'contents')
    return listDifferences('entries', before.entries, after.entries, entryFields(after.amountUnit))
  if (before.record === 'narrative' && after.record === 'narrative')
    return listDifferences('paragraphs', before.paragraphs, after.paragraphs, paragraphFields)
  throw new TypeError(`a ${before.record} cannot be compared with a ${after.record}`)
}

/**
 * In what two states of one record differ, items matched by key: first its head, then list by list what was
 * removed, inserted (in order) and changed. Kind, unit, columns and printed labels are not compared. Items that
 * are the same object cost nothing. A cell that is not there equals an empty one.
 */
export const diffRecords = (before: EditionRecord, after: EditionRecord): RecordDifference[] =>
  before === after
    ? []
    : [...valueDifferences('', headValues(before), headValues(after)), ...itemDifferences(before, after)]

/** The changes that make the state after out of the state before. */
export const changesOf = (differences: readonly RecordDifference[]): RecordChange[] =>
  differences.map((one): RecordChange => {
    switch (one.difference) {
      case 'value':
        return { change: 'set', path: one.path, value: one.after }
      case 'inserted':
        return { change: 'insert', list: one.list, after: one.after, item: one.item }
      case 'removed':
        return { change: 'remove', list: one.list, key: one.key }
    }
  })
