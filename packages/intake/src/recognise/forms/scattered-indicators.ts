import type { Indicator } from '@heng/domain/records/performance-target'
import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { alignRow } from './align-row'
import type { FormDraft } from './form-draft'
import { filled, type FormRow } from './form-row'
import { placeOf } from './indicator-row'
import { isQuantity, type ScatteredItem, type ScatteredRow, scatteredRowOf } from './scattered-items'
import { targetOf } from './target-value'

/** An item with its value, and the group of items (one level 2) it stands in. */
type Entry = { item: ScatteredItem; value: GridCell | null; group: number }
type Group = { level1: string | null; level2: string | null; lastNumber: number }

const numbered = /指标\s*[\dı△]{1,2}\s*[:：;]|(?:^|\s)[\dı]\s*[:：]/

/**
 * Whether the rows of the table were scattered by text recognition, so that columns tell nothing: the template
 * numbers (指标1：) are there, but rows do not fit the header.
 */
export const isScattered = (rows: readonly FormRow[], at: number, end: number, draft: FormDraft): boolean => {
  const { header, start } = draft
  if (
    !header ||
    header.some(({ key }) => key === 'operator' || key === 'weight') ||
    !header.some(({ key }) => key === 'level1')
  )
    return false
  let [marked, unfit, seen] = [0, 0, 0]
  for (const row of rows.slice(at, Math.min(end, at + 14))) {
    const cells = filled(row)
    if (cells.length === 0 || row.origin === 'cells') continue
    seen += 1
    if (numbered.test(cells.map(({ text }) => text).join(''))) marked += 1
    const aligned = alignRow(row, header, start.vocabulary)
    if (aligned.cost > 1.9 || aligned.dropped.length > 0) unfit += 1
  }
  return marked >= 2 && unfit * 4 >= seen
}

const quantities =
  /(?:[≥≤≧≦＞＜><=＝]+\s*)?\d[\d.,]*\s*(?:[%％‰]|[\u4E00-\u9FFF]+(?:\/[\u4E00-\u9FFF]+)*)?(?:以上|以下)?|长期/g
const several = /^[≥≤≧≦＞＜><=＝]*\s*\d[\d.,]*\s*[^\s\d]*(?:\s+[≥≤≧≦＞＜><=＝]*\s*\d[\d.,]*\s*[^\s\d]+)+$/
const nameWithValue = /^(.*\S)\s+((?:[≥≤≧≦＞＜><=＝]\s*)?\d[\d.,]*\s*(?:[%％‰]|[\u4E00-\u9FFF]{1,3}))$/

/** Gives the items of a row their values; where the counts differ nobody can say which belongs to which. */
const valuesFor = (
  read: ScatteredRow,
  items: readonly ScatteredItem[],
  draft: FormDraft,
): (GridCell | null)[] => {
  const [cell] = read.values
  if (!cell || items.length === 0) return items.map(() => null)
  if (items.length === 1 && !several.test(cell.text)) return [cell]
  const named = items.filter(({ name }) => name !== '')
  const amounts = cell.text.match(quantities) ?? []
  if (amounts.length === items.length) return amounts.map((text) => ({ ...cell, text: text.trim() }))
  if (amounts.length === 1 && named.length === 1) return items.map(({ name }) => (name === '' ? null : cell))
  draft.doubts.push({
    place: placeOf(cell),
    what: '一行有几个指标，无法判断指标值属于哪一个',
    text: cell.text,
  })
  return items.map(() => null)
}

/** Numbers that were lost follow from those around them: before a 2 stands 1, between 1 and 3 stands 2. */
const withNumbers = (reads: readonly ScatteredRow[]): ScatteredRow[] => {
  const flat = reads.flatMap((read) => read.items.map((item) => ({ item, level2: read.level2[0] })))
  let previous = 0
  const numbers = flat.map(({ item, level2 }, at) => {
    const next = flat[at + 1]?.item.number ?? null
    const own =
      item.number ?? (next === 2 || (level2 !== undefined && next !== previous + 2) ? 1 : previous + 1)
    previous = own
    return own
  })
  let at = 0
  return reads.map((read) => ({
    ...read,
    items: read.items.map((item) => {
      const number = numbers[at] ?? null
      at += 1
      return { ...item, number }
    }),
  }))
}

/** An item with its value; a value run into the name ("…数量 4户") is taken out of it. */
const entryOf = (item: ScatteredItem, value: GridCell | null, group: number): Entry => {
  const match = value === null ? nameWithValue.exec(item.name) : null
  return match?.[1] && match[2]
    ? { item: { ...item, name: match[1] }, value: { ...item.cell, text: match[2] }, group }
    : { item, value, group }
}

const newGroup = (groups: Group[]): Group => {
  const group: Group = { level1: null, level2: null, lastNumber: 0 }
  groups.push(group)
  return group
}

/** Whether an item opens a new group: its number starts again, or its row names another level 2. */
const opensGroup = (group: Group, item: ScatteredItem, level2: string | undefined): boolean =>
  (item.number !== null && item.number <= group.lastNumber) ||
  (level2 !== undefined && group.level2 !== null && level2 !== group.level2)

type Gathering = { entries: Entry[]; groups: Group[]; pending: string[]; draft: FormDraft }

/** Text without a number continues the name above it; a value alone belongs to the name that still lacks one. */
const takeRemains = ({ entries, draft }: Gathering, read: ScatteredRow): void => {
  const last = entries.at(-1)
  const [tail] = read.tail
  if (tail && last) last.item = { ...last.item, name: joinBroken([last.item.name, tail.text]) }
  const [lone] = read.values
  if (read.items.length > 0 || !lone) return
  if (last?.value === null && last.item.name !== '') last.value = lone
  else
    draft.doubts.push({
      place: placeOf(lone),
      what: '指标值所属的指标无法辨认',
      text: filled(read.row)
        .map(({ text }) => text)
        .join(' '),
    })
}

const takeRead = (gathering: Gathering, read: ScatteredRow): void => {
  const { entries, groups, pending, draft } = gathering
  const names = [...read.level2]
  let group = groups.at(-1) ?? newGroup(groups)
  const values = valuesFor(read, read.items, draft)
  read.items.forEach((item, at) => {
    if (opensGroup(group, item, names[0])) {
      group = newGroup(groups)
      group.level2 = names.length === 0 ? (pending.shift() ?? null) : null
    }
    if (item.number !== null) group.lastNumber = item.number
    if (group.level2 === null) group.level2 = names.shift() ?? null
    else if (group.level2 === names[0]) names.shift()
    entries.push(entryOf(item, values[at] ?? null, groups.length - 1))
  })
  const [name, ...others] = names
  if (name !== undefined) {
    if (group.level2 === null) group.level2 = name
    else if (read.items.length > 0) pending.push(name)
  }
  pending.push(...others)
  group.level1 ??= read.level1
}

const gather = (found: readonly ScatteredRow[], draft: FormDraft): { entries: Entry[]; groups: Group[] } => {
  const gathering: Gathering = { entries: [], groups: [], pending: [], draft }
  const isNumbered = found.some(({ items }) => items.length > 0)
  const reads = isNumbered ? withNumbers(found) : found
  for (const read of reads) {
    const [tail] = read.tail
    if (isNumbered) {
      takeRemains(gathering, read)
      takeRead(gathering, read)
    } else if (tail) {
      const item: ScatteredItem = { number: null, marked: false, name: tail.text, cell: tail }
      takeRead(gathering, { ...read, items: [item], tail: [] })
    }
  }
  return gathering
}

/** A group whose level 1 was lost between two groups of one level 1 belongs to it too. */
const level1sOf = (groups: readonly Group[], draft: FormDraft): (string | null)[] => {
  const own = groups.map(
    ({ level1, level2 }) => (level2 ? draft.start.vocabulary.parentOf(level2) : null) ?? level1,
  )
  return own.map((level, at) => {
    if (level) return level
    const before = own.slice(0, at).findLast((one) => one !== null)
    const behind = own.slice(at + 1).find((one) => one !== null)
    return before && before === behind ? before : null
  })
}

const indicatorOf = (
  entry: Entry,
  level1: string | null,
  level2: string | null,
  draft: FormDraft,
): Indicator => {
  const { item, value } = entry
  const place = placeOf(item.cell)
  const at = <T>(text: T) => ({ value: text, place })
  const target = value ? targetOf(value.text, true) : null
  const behind = value ? placeOf(value) : place
  const unit = target?.unit && /^[\p{L}\p{N}%‰/.（）()·㎡³²]+$/u.test(target.unit) ? target.unit : null
  if (target?.unit && !unit && value)
    draft.doubts.push({ place: behind, what: '计量单位无法辨认', text: value.text })
  if (item.name === '') draft.doubts.push({ place, what: '指标名称无法辨认', text: value?.text ?? '' })
  return {
    place: { line: item.cell.line },
    level1: level1 ? at(level1) : null,
    level2: level2 ? at(level2) : null,
    name: item.name === '' ? null : at(item.name),
    operator: target?.operator ? { value: target.operator, place: behind } : null,
    value: target?.value ? { value: target.value, place: behind } : null,
    unit: unit ? { value: unit, place: behind } : null,
    weight: null,
    core: null,
    note: target?.prefix ? { value: target.prefix, place: behind } : null,
  }
}

/** Whether a row still stands in the table: rows of one table follow one another. */
const tableEnd = (rows: readonly FormRow[], at: number, end: number): number => {
  const block = rows[at]?.block
  let to = at
  while (to < end && rows[to]?.block === block) to += 1
  return to
}

/** Reads a scattered table; returns the index of the first row behind it. */
export const readScattered = (
  rows: readonly FormRow[],
  at: number,
  end: number,
  draft: FormDraft,
): number => {
  const to = tableEnd(rows, at, end)
  const printed = (draft.header ?? []).filter(({ implied }) => !implied)
  const columns = {
    name: printed.findIndex(({ key }) => key === 'name'),
    value: printed.findIndex(({ key }) => key === 'value'),
  }
  const reads = rows.slice(at, to).map((row) => scatteredRowOf(row, columns, draft.start.vocabulary))
  const { entries, groups } = gather(reads, draft)
  const level1s = level1sOf(groups, draft)
  for (const entry of entries) {
    if (entry.item.name === '' && entry.value && !isQuantity(entry.value.text))
      draft.doubts.push({
        place: placeOf(entry.value),
        what: '指标表中无法归属的内容',
        text: entry.value.text,
      })
    if (entry.item.name === '' && (entry.value === null || !isQuantity(entry.value.text))) continue
    const group = groups[entry.group]
    const made = indicatorOf(entry, level1s[entry.group] ?? null, group?.level2 ?? null, draft)
    draft.indicators.push(made)
    if (!group?.level2)
      draft.doubts.push({ place: made.place, what: '指标的二级指标无法辨认', text: entry.item.name })
  }
  for (const row of rows.slice(at, to)) draft.claims.push({ line: row.line, endLine: row.endLine })
  return to
}
