import type { Indicator } from '@heng/domain/records/performance-target'
import { joinBroken } from '../../normalise'
import type { GridCell } from '../../source'
import { alignRow } from './align-row'
import { placeOfRow } from './draft-rows'
import type { FormDraft } from './form-draft'
import { filled, type FormRow } from './form-row'
import type { HeaderColumn } from './indicator-header'
import { placeOf } from './indicator-row'
import { type Entry, entryOf, type Group, inOrder, newGroup } from './scattered-groups'
import { isQuantity, type ScatteredItem, type ScatteredRow, scatteredRowOf } from './scattered-items'
import { hasSeveral, isUnsettled, mendedValue, quantitiesIn, valuesFor } from './scattered-values'
import { targetOf } from './target-value'
import type { Vocabulary } from './vocabulary'

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
  if (begunInHeader(rows[at - 1], header, start.vocabulary)) return true
  let [marked, unfit, seen] = [0, 0, 0]
  for (const row of rows.slice(at, Math.min(end, at + 14))) {
    const cells = filled(row)
    if (cells.length === 0 || row.origin === 'cells') continue
    seen += 1
    if (numbered.test(cells.map(({ text }) => text).join(''))) marked += 1
    const aligned = alignRow(row, header, start.vocabulary)
    if (aligned.cost > 1.9 || aligned.dropped.length > 0) unfit += 1
  }
  return (marked >= 2 && unfit * 4 >= seen) || (start.damaged && unfit * 2 >= seen)
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

/** Whether an item opens a new group: its number starts again, or its row names another level 2. */
const opensGroup = (group: Group, item: ScatteredItem, level2: string | undefined): boolean =>
  (item.number !== null &&
    // a number from 3 on that is printed twice is a misprint
    (item.number < group.lastNumber || (item.number === group.lastNumber && item.number < 3))) ||
  (level2 !== undefined && group.level2 !== null && level2 !== group.level2)

type Gathering = {
  entries: Entry[]
  groups: Group[]
  pending: string[]
  /** A row of several names with fewer values: the rest may stand alone in the row below. */
  short: { entries: Entry[]; value: GridCell } | null
  /** Line of the row above, and whether it names a level 2. */
  above: number
  labelled: boolean
  draft: FormDraft
}

/** Text without a number continues the name above it; a value alone belongs to the name that still lacks one. */
const takeRemains = (gathering: Gathering, read: ScatteredRow): void => {
  const { entries, draft, short } = gathering
  const last = entries.at(-1)
  const [tail] = read.tail
  if (tail && last) last.item = { ...last.item, name: joinBroken([last.item.name, tail.text]) }
  const [lone] = read.values
  if (read.items.length > 0 || !lone) return
  if (last?.value === null && last.item.name !== '' && !hasSeveral(lone)) {
    last.value = lone
    const [first, second, ...others] = short?.entries ?? []
    if (short && first && second === last && others.length === 0) first.value = short.value
  } else
    draft.doubts.push({
      place: placeOf(lone),
      what: '指标值所属的指标无法辨认',
      text: filled(read.row)
        .map(({ text }) => text)
        .join(' '),
    })
}

/** Where the numbers of a row start again behind an item that only ends the group above: the level is theirs. */
const restartIn = (items: readonly ScatteredItem[], { lastNumber }: Group): number => {
  const first = items[0]?.number ?? 0
  return first > 1 && first > lastNumber
    ? Math.max(
        0,
        items.findIndex(({ number }) => number === 1),
      )
    : 0
}

const takeRead = (gathering: Gathering, read: ScatteredRow): void => {
  const { entries, groups, pending, draft } = gathering
  const names = [...read.level2]
  let group = groups.at(-1) ?? newGroup(groups)
  const values = valuesFor(read, read.items, draft)
  const from = entries.length
  const restart = restartIn(read.items, group)
  read.items.forEach((item, at) => {
    const held = at < restart ? names.splice(0) : []
    if (opensGroup(group, item, names[0])) {
      group = newGroup(groups)
      group.level2 = names.length === 0 ? (pending.shift() ?? null) : null
    }
    if (item.number !== null) group.lastNumber = item.number
    if (group.level2 === null) group.level2 = names.shift() ?? null
    else if (group.level2 === names[0]) names.shift()
    names.push(...held)
    entries.push(entryOf(item, values[at] ?? null, groups.length - 1))
  })
  const [value] = read.values
  const isShort = read.items.length > 1 && values.every((one) => one === null)
  if (value && isUnsettled(read, values)) group.isOpen = true
  gathering.short = isShort && value && !hasSeveral(value) ? { entries: entries.slice(from), value } : null
  const [name, ...others] = names
  const last = entries.at(-1)
  if (name !== undefined) {
    const isBeside =
      read.items.length === 0 && last?.item.cell.line === gathering.above && !gathering.labelled
    if (isBeside && last && group.level2 !== null && group.level2 !== name) {
      // a label in the middle of its rows: it belongs to the name whose second line stands beside it
      group = newGroup(groups)
      group.level2 = name
      group.lastNumber = 1
      last.group = groups.length - 1
    } else if (group.level2 === null) group.level2 = name
    else if (read.items.length > 0) pending.push(name)
  }
  pending.push(...others)
  group.level1 ??= read.level1
  if (value) group.values.push(...quantitiesIn(value))
  gathering.above = read.row.line
  gathering.labelled = read.level2.length > 0
}

/** A row of its own without a number: its name and value stand in their columns, or a value whose name was lost. */
const withOwnItem = (read: ScatteredRow, before: ScatteredRow | undefined): ScatteredRow => {
  const [[tail], [value]] = [read.tail, read.values]
  if (read.items.length > 0 || !value) return read
  if (tail) return { ...read, items: [{ number: null, name: tail.text, seams: [0], cell: tail }], tail: [] }
  const open = before?.items.at(-1)
  const awaits = open !== undefined && open.name !== '' && before?.values.length === 0
  if (awaits || !isQuantity(value.text) || hasSeveral(value)) return read
  return { ...read, items: [{ number: null, name: '', seams: [], cell: value }] }
}

/** A value in words that slipped to the row above its name: the name's own value cell is no value then. */
const withSlippedValues = (reads: readonly ScatteredRow[], draft: FormDraft): ScatteredRow[] =>
  reads.map((read, at) => {
    const [above, below] = [reads[at - 1], reads[at + 1]]
    if (isSlipped(read, below)) return { ...read, level2: [], values: [] }
    const [own] = read.values
    if (!above || !own || !isSlipped(above, read)) return read
    draft.doubts.push({ place: placeOf(own), what: '指标值无法辨认，取上一行的文字', text: own.text })
    return { ...read, level2: read.level2.length > 0 ? read.level2 : above.level2, values: above.values }
  })

/** A row whose figure ends in a stroke: neither its name nor its value can be trusted; its level goes to the row below. */
const withoutStrokes = (reads: readonly ScatteredRow[], draft: FormDraft): ScatteredRow[] => {
  const isStroke = (read: ScatteredRow | undefined): boolean =>
    read !== undefined && read.items.length === 0 && /\d[/／\\|]$/.test(read.values[0]?.text ?? '')
  return reads.map((read, at) => {
    const above = reads[at - 1]
    if (above && isStroke(above) && read.level2.length === 0) return { ...read, level2: above.level2 }
    if (!isStroke(read)) return read
    const text = filled(read.row)
      .map((cell) => cell.text)
      .join(' ')
    draft.doubts.push({ place: placeOfRow(read.row), what: '指标行无法辨认', text })
    return { ...read, level2: [], tail: [], values: [] }
  })
}

const isSlipped = (read: ScatteredRow, below: ScatteredRow | undefined): boolean => {
  const [[value], [other]] = [read.values, below?.values ?? []]
  return (
    read.items.length + read.tail.length === 0 &&
    value !== undefined &&
    isQuantity(value.text) &&
    !/\d/.test(value.text) &&
    (below?.tail.length ?? 0) + (below?.items.length ?? 0) === 1 &&
    other !== undefined &&
    !isQuantity(other.text)
  )
}

const gather = (found: readonly ScatteredRow[], draft: FormDraft): { entries: Entry[]; groups: Group[] } => {
  const gathering: Gathering = {
    entries: [],
    groups: [],
    pending: [],
    short: null,
    above: 0,
    labelled: false,
    draft,
  }
  const isNumbered = found.some(({ items }) => items.length > 0)
  const settled = withSlippedValues(withoutStrokes(found, draft), draft)
  const owned = settled.map((read, at) => withOwnItem(read, settled[at - 1]))
  const reads = isNumbered ? withNumbers(owned) : owned
  for (const read of reads) {
    const [tail] = read.tail
    const item: ScatteredItem | null = tail ? { number: null, name: tail.text, seams: [0], cell: tail } : null
    if (isNumbered) takeRemains(gathering, read)
    takeRead(gathering, isNumbered || !item ? read : { ...read, items: [item], tail: [] })
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
  const target = value ? targetOf(mendedValue(value, draft), true) : null
  const behind = value ? placeOf(value) : place
  const unit =
    target?.unit && /^(?=.*[\p{L}%‰㎡])[\p{L}\p{N}%‰/.（）()·㎡³²]+$/u.test(target.unit) ? target.unit : null
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

/** The first indicator where it ran into the header ("三级指标 指标1:…"), as a row of its own. */
const begunInHeader = (
  row: FormRow | undefined,
  printed: readonly HeaderColumn[],
  vocabulary: Vocabulary,
): FormRow | null => {
  for (const [at, { title }] of printed.entries()) {
    const match = /^(\S{2,8})\s*(指标\s*1\s*[:：][\s\S]+)$/.exec(title)
    const cell = row?.cells[at]
    if (row && cell && match?.[1] && match[2] && vocabulary.columnOf(match[1]) === 'name')
      return { ...row, cells: [{ ...cell, text: match[2] }] }
  }
  return null
}

/** Text that became neither a name nor a value nor a level is not passed over in silence. */
const doubtLeftOver = (
  { row, items, tail, values, level1, level2 }: ScatteredRow,
  draft: FormDraft,
): void => {
  if (items.length + tail.length + values.length + level2.length > 0 || level1) return
  const text = filled(row)
    .map((cell) => cell.text)
    .join(' ')
  if (/[\p{L}\p{N}]{2}/u.test(text) && !/^[绩效指标\s]+$/.test(text))
    draft.doubts.push({ place: placeOfRow(row), what: '指标表中无法归属的内容', text })
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
  const named = printed.findIndex(({ key }) => key === 'name')
  const begun = named < 0 ? begunInHeader(rows[at - 1], printed, draft.start.vocabulary) : null
  const name = begun?.cells[0]?.cell ?? named
  const columns = {
    name: printed[name - 1]?.key === 'blank' ? name - 1 : name,
    value: printed.findIndex(({ key }) => key === 'value'),
  }
  const reads = [...(begun ? [begun] : []), ...rows.slice(at, to)].map((row) =>
    scatteredRowOf(row, columns, draft.start.vocabulary),
  )
  const { entries: gathered, groups } = gather(reads, draft)
  const entries = groups.flatMap((group, index) =>
    inOrder(
      group,
      gathered.filter((entry) => entry.group === index),
      index,
      draft,
    ),
  )
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
    if (entry.item.seams.length > 0) draft.cut.set(made, entry.item.seams)
    if (!group?.level2)
      draft.doubts.push({ place: made.place, what: '指标的二级指标无法辨认', text: entry.item.name })
  }
  for (const read of reads) doubtLeftOver(read, draft)
  for (const row of rows.slice(at, to)) draft.claims.push({ line: row.line, endLine: row.endLine })
  return to
}
