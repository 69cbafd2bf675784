import { applyChanges } from './apply-changes'
import { conflicts } from './conflicts'
import { changesOf, diffRecords } from './diff-records'
import type { EditionRecord } from './edition-record'
import { itemsOf, valueAt } from './item-at'
import { itemPath } from './item-path'
import type { ItemList, RecordChange } from './record-change'
import { itemLists } from './record-change'

/** Something that two people decided differently. `id` is its path or "<list>/<key>". */
export type RecordClash =
  | { clash: 'value'; id: string; before: string | null; mine: string | null; theirs: string | null }
  /** They removed an item in which I changed values; `changes` bring it back as I had it. */
  | { clash: 'removed-by-them'; id: string; changes: RecordChange[] }
  /** I removed an item in which they changed values; `changes` remove it. */
  | { clash: 'removed-by-me'; id: string; changes: RecordChange[] }

/** The changes that let my side of a clash win in the record that holds theirs. */
export const changesForMine = (clash: RecordClash): RecordChange[] =>
  clash.clash === 'value' ? [{ change: 'set', path: clash.id, value: clash.mine }] : clash.changes

/** The keys of each list of a record that is being changed. */
const presentKeys = (record: EditionRecord): Map<ItemList, Set<string>> =>
  new Map(itemLists.map((list) => [list, new Set(itemsOf(record, list).map(({ key }) => key))]))

/** The nearest item before `key` in my order that is present; null to come first. */
const anchorBefore = (
  mine: EditionRecord,
  list: ItemList,
  key: string,
  present: ReadonlySet<string>,
): string | null => {
  const items = itemsOf(mine, list)
  for (let at = items.findIndex((item) => item.key === key) - 1; at >= 0; at -= 1) {
    const before = items[at]?.key
    if (before !== undefined && present.has(before)) return before
  }
  return null
}

/** My changes as far as they can be made in `theirs`: items there already or gone already are left alone. */
const fitting = (
  changes: readonly RecordChange[],
  mine: EditionRecord,
  theirs: EditionRecord,
): RecordChange[] => {
  const present = presentKeys(theirs)
  return changes.flatMap((change): RecordChange[] => {
    if (change.change === 'set') {
      const place = itemPath(change.path)
      return place && !present.get(place.list)?.has(place.key) ? [] : [change]
    }
    const keys = present.get(change.list) ?? new Set()
    if (change.change === 'remove') return keys.delete(change.key) ? [change] : []
    if (keys.has(change.item.key)) return []
    const after = anchorBefore(mine, change.list, change.item.key, keys)
    keys.add(change.item.key)
    return [{ ...change, after }]
  })
}

const clashesOf = (
  found: ReturnType<typeof conflicts>,
  base: EditionRecord,
  mine: EditionRecord,
  theirs: EditionRecord,
): RecordClash[] => {
  const clashes = new Map<string, RecordClash>()
  for (const { mine: change, theirs: other } of found) {
    if (change.change === 'set' && other.change === 'set')
      clashes.set(change.path, {
        clash: 'value',
        id: change.path,
        before: valueAt(base, change.path),
        mine: change.value,
        theirs: other.value,
      })
    else if (change.change === 'set' && other.change === 'remove') {
      const { list, key } = other
      const item = itemsOf(mine, list).find((one) => one.key === key)
      const present = presentKeys(theirs).get(list) ?? new Set()
      const after = anchorBefore(mine, list, key, present)
      if (item)
        clashes.set(`${list}/${key}`, {
          clash: 'removed-by-them',
          id: `${list}/${key}`,
          changes: [{ change: 'insert', list, after, item }],
        })
    } else if (change.change === 'remove') {
      const moved = itemsOf(mine, change.list).find((one) => one.key === change.key)
      const after = anchorBefore(
        mine,
        change.list,
        change.key,
        presentKeys(theirs).get(change.list) ?? new Set(),
      )
      clashes.set(`${change.list}/${change.key}`, {
        clash: 'removed-by-me',
        id: `${change.list}/${change.key}`,
        changes: [
          change,
          ...(moved ? [{ change: 'insert' as const, list: change.list, after, item: moved }] : []),
        ],
      })
    }
  }
  return [...clashes.values()]
}

/**
 * Brings what I changed since `base` onto what others made of it meanwhile: `record` is theirs with every change
 * of mine that touches nothing of theirs; the rest comes as `clashes`, one per value or item, to be decided.
 */
export const rebaseRecord = (
  base: EditionRecord,
  mine: EditionRecord,
  theirs: EditionRecord,
): { record: EditionRecord; clashes: RecordClash[] } => {
  const changes = changesOf(diffRecords(base, mine))
  const found = conflicts(changes, changesOf(diffRecords(base, theirs)))
  const clashing = new Set(found.map((one) => one.mine))
  const safe = changes.filter((change) => !clashing.has(change))
  return {
    record: applyChanges(theirs, fitting(safe, mine, theirs)),
    clashes: clashesOf(found, base, mine, theirs),
  }
}
