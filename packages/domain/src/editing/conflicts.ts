import { itemPath } from './item-path'
import type { RecordChange } from './record-change'

/** One of my changes and the change of somebody else that it touches. */
type ChangeConflict = { mine: RecordChange; theirs: RecordChange }

const itemKey = (change: RecordChange): string | null => {
  if (change.change === 'insert') return `${change.list}/${change.item.key}`
  if (change.change === 'remove') return `${change.list}/${change.key}`
  const place = itemPath(change.path)
  return place && `${place.list}/${place.key}`
}

/** What others did, by path and by item. */
const indexOf = (theirs: readonly RecordChange[]) => {
  const values = new Map<string, RecordChange & { change: 'set' }>()
  const touched = new Map<string, RecordChange>()
  const removed = new Map<string, RecordChange>()
  const inserted = new Set<string>()
  for (const change of theirs) {
    const item = itemKey(change)
    if (change.change === 'set') {
      values.set(change.path, change)
      if (item) touched.set(item, change)
    } else if (item) {
      if (change.change === 'remove') removed.set(item, change)
      else inserted.add(item)
    }
  }
  // An item removed and inserted again was only moved.
  for (const item of inserted) removed.delete(item)
  return { values, touched, removed }
}

/**
 * Which of my changes touch what others changed since my base version: another value at the same path, a value
 * in an item they removed, or the removal of an item in which they changed something. The same value set by both
 * and an item removed by both are no conflict.
 */
export const conflicts = (
  changes: readonly RecordChange[],
  theirs: readonly RecordChange[],
): ChangeConflict[] => {
  const others = indexOf(theirs)
  return changes.flatMap((mine): ChangeConflict[] => {
    const item = itemKey(mine)
    const gone = item === null ? undefined : others.removed.get(item)
    const touched = item === null ? undefined : others.touched.get(item)
    if (mine.change === 'remove') return touched ? [{ mine, theirs: touched }] : []
    if (mine.change === 'insert') return []
    if (gone) return [{ mine, theirs: gone }]
    const other = others.values.get(mine.path)
    return other && other.value !== mine.value ? [{ mine, theirs: other }] : []
  })
}
