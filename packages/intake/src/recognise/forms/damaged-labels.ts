import { fold } from '@heng/domain/fold'
import type { GridCell } from '../../source'
import { filled, type FormRow } from './form-row'
import type { LabelPair, RowPairs } from './label-pairs'
import { type FieldKey, labelText, type Vocabulary } from './vocabulary'

/** Length of the longest common subsequence: damaged labels keep most of their characters in order. */
const commonLength = (left: string, right: string): number => {
  let previous = Array.from({ length: right.length + 1 }, () => 0)
  for (const char of left) {
    const current = [0]
    for (let at = 1; at <= right.length; at += 1)
      current.push(
        right[at - 1] === char
          ? (previous[at - 1] ?? 0) + 1
          : Math.max(previous[at] ?? 0, current[at - 1] ?? 0),
      )
    previous = current
  }
  return previous[right.length] ?? 0
}

const plain = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, '')

/** How alike a damaged text and a label must be: three of four characters, or more. */
const alike = 0.62

type Match = { field: FieldKey; score: number; cells: number }

type Best = { field: FieldKey; score: number } | null
type Memory = { labels: readonly { field: FieldKey; target: string }[]; known: Map<string, Best> }

/** Comparing with every label is dear, and the same few texts come again and again. */
const memories = new WeakMap<Vocabulary, Memory>()
const memoryLimit = 4096

const memoryOf = (vocabulary: Vocabulary): Memory => {
  const known = memories.get(vocabulary)
  if (known) return known
  const labels = vocabulary.labels
    .filter(({ label }) => label.length >= 4)
    .map(({ label, field }) => ({ field, target: plain(label) }))
  const memory: Memory = { labels, known: new Map() }
  memories.set(vocabulary, memory)
  return memory
}

const compare = (damaged: string, labels: Memory['labels']): Best => {
  let best: Best = null
  for (const { field, target } of labels) {
    if (Math.abs(target.length - damaged.length) > 3) continue
    const score = commonLength(damaged, target) / Math.max(damaged.length, target.length)
    if (score >= alike && score > (best?.score ?? 0)) best = { field, score }
  }
  return best
}

const bestLabel = (text: string, vocabulary: Vocabulary): Best => {
  // a character cut by a border is often printed on both sides of it
  const damaged = plain(labelText(text)).replace(/(\p{Script=Han})\1/gu, '$1')
  if (damaged.length < 3 || damaged.length > 16 || !/\p{Script=Han}{2}/u.test(damaged)) return null
  const { labels, known } = memoryOf(vocabulary)
  const remembered = known.get(damaged)
  if (remembered !== undefined) return remembered
  const best = compare(damaged, labels)
  if (known.size < memoryLimit) known.set(damaged, best)
  return best
}

/** Tries the first cells of a row, joined, as a damaged label; garbage before it is passed over. */
const leadingLabel = (
  cells: readonly GridCell[],
  vocabulary: Vocabulary,
): (Match & { from: number }) | null => {
  let best: (Match & { from: number }) | null = null
  for (let from = 0; from <= 1; from += 1) {
    if (
      from === 1 &&
      (plain(cells[0]?.text ?? '').length > 3 || /\p{Script=Han}{2}/u.test(cells[0]?.text ?? ''))
    )
      break
    for (let count = 1; count <= 3; count += 1) {
      const part = cells.slice(from, from + count)
      if (part.length < count || part.some(({ text }) => text.length > 12)) break
      if (count > 1 && vocabulary.fieldOf(part.at(-1)?.text ?? '')) break
      const found = bestLabel(part.map(({ text }) => text).join(''), vocabulary)
      if (found && found.score > (best?.score ?? 0)) best = { ...found, cells: count, from }
    }
  }
  return best
}

const runOnFields = new Set<FieldKey>([
  'implementer',
  'department',
  'nature',
  'periodStart',
  'periodEnd',
  'budget.total',
])

/** A label run into the value before or behind it: "项目终止时间 20" | "24年12月31日". */
const runOnLabel = (
  cell: GridCell,
  vocabulary: Vocabulary,
): { before: GridCell | null; pair: LabelPair } | null => {
  if (cell.text.length > 40) return null
  const text = fold(cell.text)
  for (const { label, field } of vocabulary.labels) {
    if (label.length < 4) return null
    const at = runOnFields.has(field) ? text.indexOf(label) : -1
    if (at < 0 || text.length === label.length || (at > 0 && !/[\d年月日]/.test(text.slice(0, at)))) continue
    const value = text.slice(at + label.length).replace(/^[:：]/, '')
    const pair: LabelPair = {
      field,
      label: cell,
      values: value === '' ? [] : [{ ...cell, text: value }],
      inline: true,
    }
    return { before: at === 0 ? null : { ...cell, text: text.slice(0, at) }, pair }
  }
  return null
}

/** Label pairs of a row whose cells text recognition has split, moved or damaged. */
export const damagedPairsOf = (row: FormRow, vocabulary: Vocabulary): RowPairs => {
  const cells = filled(row)
  const pairs: LabelPair[] = []
  const leading: GridCell[] = []
  const put = (cell: GridCell): void => {
    const last = pairs.at(-1)
    if (last) last.values.push(cell)
    else leading.push(cell)
  }
  const first = leadingLabel(cells, vocabulary)
  const label = first ? cells[first.from] : undefined
  if (first && label) pairs.push({ field: first.field, label, values: [], inline: false })
  for (const cell of cells.slice(first ? first.from + first.cells : 0)) {
    const field = cell.text.length >= 4 ? vocabulary.fieldOf(cell.text) : null
    const runOn = field ? null : runOnLabel(cell, vocabulary)
    if (runOn?.before) put(runOn.before)
    if (field) pairs.push({ field, label: cell, values: [], inline: false })
    else if (runOn) pairs.push(runOn.pair)
    else put(cell)
  }
  return { pairs, leading }
}
