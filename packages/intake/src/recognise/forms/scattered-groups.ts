import type { GridCell } from '../../source'
import type { FormDraft } from './form-draft'
import { placeOf } from './indicator-row'
import type { ScatteredItem } from './scattered-items'

/** An item with its value, and the group of items (one level 2) it stands in. */
export type Entry = { item: ScatteredItem; value: GridCell | null; group: number }
/** The items of one level 2. */
export type Group = {
  level1: string | null
  level2: string | null
  lastNumber: number
  /** Whether it has values that could not be given to one of its names. */
  isOpen: boolean
  values: { cell: GridCell; text: string }[]
}

const nameWithValue = /^(.*\S)\s+((?:[≥≤≧≦＞＜><=＝]\s*)?\d[\d.,]*\s*(?:[%％‰]|万?[元户家个人件场份套次]))$/

/** An item with its value; a value run into the name ("…数量 4户") is taken out of it. */
export const entryOf = (item: ScatteredItem, value: GridCell | null, group: number): Entry => {
  const match = value === null ? nameWithValue.exec(item.name) : null
  return match?.[1] && match[2]
    ? { item: { ...item, name: match[1] }, value: { ...item.cell, text: match[2] }, group }
    : { item, value, group }
}

/** Opens the next group. */
export const newGroup = (groups: Group[]): Group => {
  const group: Group = { level1: null, level2: null, lastNumber: 0, isOpen: false, values: [] }
  groups.push(group)
  return group
}

/**
 * Values that stand beside no name of their own follow the numbers of the names: where a group of N numbers holds
 * exactly N values, the first is that of number 1, and so on. Says so by a doubt.
 */
export const inOrder = (group: Group, entries: readonly Entry[], at: number, draft: FormDraft): Entry[] => {
  const [first] = entries
  if (!group.isOpen || !first || first.item.number === null) return [...entries]
  const missing = first.item.number - 1
  const total = missing + entries.length
  const isBeside = (entry: Entry, index: number): boolean =>
    Math.abs((group.values[missing + index]?.cell.line ?? 0) - entry.item.cell.line) <= 1
  if (total < 3 || group.values.length !== total || !entries.every(isBeside)) return [...entries]
  draft.doubts.push({
    place: placeOf(first.item.cell),
    what: '指标名称和指标值不在同一行，按序号和次序对应',
    text: group.values.map(({ text }) => text).join(' '),
  })
  const lost = group.values.slice(0, missing).map(
    ({ cell, text }): Entry => ({
      item: { number: null, name: '', seams: [], cell },
      value: { ...cell, text },
      group: at,
    }),
  )
  const named = entries.map((entry, index): Entry => {
    const found = group.values[missing + index]
    return found ? { ...entry, value: { ...found.cell, text: found.text } } : entry
  })
  return [...lost, ...named]
}
