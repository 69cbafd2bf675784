import type { AmountUnit } from '@heng/domain/money'
import type { ReadingShapes } from '@heng/domain/shapes/reading-shapes'
import type { RowLabelShape, TableShape } from '@heng/domain/shapes/table-shape'
import { joinBroken } from '../../normalise'
import type { DraftColumn, DraftRow, DraftText } from './draft'
import { isFigure, readFigure } from './figures'
import type { Fragment, Learnt } from './fragments'
import { distribute, learnWidths } from './fragments'
import { putLabel } from './row-fields'
import { isTotalName } from './row-labels'
import type { TextRows } from './text-balance'
import type { TextHeader } from './text-header'
import type { PageLine } from './text-pages'

type ListRecord = {
  seq: DraftText | null
  fragments: Fragment[]
  figures: { text: string; line: number }[]
  line: number
  endLine: number
}

const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += /[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60“”‘’]/u.test(char) ? 2 : 1
  return width
}

const codeFront = /^[1-9]\d{2}(?:\d{2}){0,4}(?=$|[^\d.,])/

/** Reads the tokens of the lines into records: a number opens one, figures at the end of a line close it. */
const recordsOf = (lines: readonly PageLine[]): ListRecord[] => {
  const records: ListRecord[] = []
  let current: ListRecord | null = null
  for (const { raw, line } of lines) {
    const words = raw
      .replace(/\f/g, ' ')
      .split(/\s+/u)
      .filter((word) => word !== '')
    let end = words.length
    while (end > 0 && isFigure(words[end - 1] ?? '')) end -= 1
    words.forEach((word, at) => {
      const opens: boolean = at === 0 && /^\d{1,4}$/.test(word) && at < end
      if (!current || opens || (current.figures.length > 0 && (at < end || at === 0))) {
        current = { seq: null, fragments: [], figures: [], line, endLine: line }
        records.push(current)
      }
      current.endLine = line
      if (opens) current.seq = { text: word, place: { line } }
      else if (at >= end) current.figures.push({ text: word, line })
      else
        current.fragments.push({
          text: word,
          line,
          width: widthOf(word),
          opensLine: at === 0,
          closesLine: at === words.length - 1,
          coded: codeFront.test(word),
        })
    })
  }
  return records
}

/**
 * A numbered record without figures holds the merged cells of the records before it that lack them: the
 * extraction gives merged cells after the rows they span.
 */
const spreadMerged = (
  records: readonly ListRecord[],
): { record: ListRecord; shared: ListRecord | null }[] => {
  const spread: { record: ListRecord; shared: ListRecord | null }[] = []
  records.forEach((record) => {
    if (record.figures.length > 0 || !record.seq) {
      spread.push({ record, shared: null })
      return
    }
    let used = false
    for (let at = spread.length - 1; at >= 0; at -= 1) {
      const before = spread[at]
      if (!before || before.record.seq || before.shared || before.record.fragments.length === 0) break
      before.shared = record
      used = true
    }
    if (!used) spread.push({ record, shared: null })
  })
  return spread
}

const orderedLabels = (shape: TableShape, header: TextHeader): RowLabelShape[] => {
  const printed = header.items.flatMap((item) => (item.is === 'label' ? [item.label] : []))
  const order = [...new Set([...printed, ...shape.labels])]
  return order.filter((label) => label.field !== 'seq')
}

/** Cuts the fragments before each code, and the labels before each that bears one. */
const sectionsOf = (
  fragments: readonly Fragment[],
  labels: readonly RowLabelShape[],
): { fragments: Fragment[]; labels: RowLabelShape[] }[] => {
  const codedLabel = (label: RowLabelShape): boolean =>
    label.field === 'code' || label.codeField !== undefined
  const hasCodeColumn = labels.some((label) => label.field === 'code')
  const labelGroups: RowLabelShape[][] = [[]]
  for (const label of labels) {
    const opens = hasCodeColumn ? label.field === 'code' : codedLabel(label)
    if (opens && labelGroups.at(-1)?.length !== 0) labelGroups.push([])
    labelGroups.at(-1)?.push(label)
  }
  const leadingPlain = labelGroups[0]?.[0] !== undefined && !codedLabel(labelGroups[0][0])
  const groups: Fragment[][] = leadingPlain || !fragments[0]?.coded ? [[]] : []
  for (const fragment of fragments) {
    if (fragment.coded && groups.length < labelGroups.length) groups.push([])
    groups.at(-1)?.push(fragment)
  }
  return groups.map((own, at) => ({ fragments: own, labels: labelGroups[at] ?? [] }))
}

const textOf = (fragments: readonly Fragment[]): DraftText | null => {
  const [first, last] = [fragments[0], fragments.at(-1)]
  if (!first || !last) return null
  const bare = fragments.length > 1 && /^\d+$/.test(first.text)
  const text = bare
    ? `${first.text} ${joinBroken(fragments.slice(1).map((one) => one.text))}`
    : joinBroken(fragments.map((one) => one.text))
  return { text, place: { line: first.line, ...(last.line > first.line ? { endLine: last.line } : {}) } }
}

const columnsOf = (shape: TableShape, header: TextHeader): DraftColumn[] => {
  const keys = header.items.flatMap((item) => (item.is === 'column' ? [item] : []))
  const seen = new Set<string>()
  const printed = keys
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map(({ key, title }) => ({ key, title, side: null }))
  return printed.length > 0
    ? printed
    : shape.columns.map((column) => ({ key: column.key, title: column.titles[0] ?? column.key, side: null }))
}

const emptyRow = (record: ListRecord, shape: TableShape): DraftRow => {
  const row: DraftRow = {
    line: record.line,
    endLine: record.endLine,
    side: null,
    code: null,
    label: null,
    texts: {},
    figures: new Map(),
    indent: null,
  }
  for (const { field, codeField, natureField } of shape.labels)
    for (const one of [field, codeField, natureField])
      if (one !== undefined && one !== 'code' && one !== 'name') row.texts[one] = null
  return row
}

const fillSections = (
  row: DraftRow,
  sections: readonly { fragments: Fragment[]; labels: RowLabelShape[] }[],
  learnt: Learnt,
  nameOf: (code: string) => string | null,
): void => {
  for (const section of sections)
    distribute(section.fragments, section.labels, learnt, nameOf).forEach((own, nth) => {
      const [label, text] = [section.labels[nth], textOf(own)]
      if (label && text) putLabel(row, label, text)
    })
}

/** Reads numbered rows whose cells wrap over lines and stand in reading order. */
export const textList = (
  lines: readonly PageLine[],
  shape: TableShape,
  header: TextHeader,
  unit: AmountUnit,
  shapes: ReadingShapes,
  totalLabel: DraftText | null,
): TextRows => {
  const labels = orderedLabels(shape, header)
  const columns = columnsOf(shape, header)
  const records = spreadMerged(recordsOf(lines))
  const nameOf = (code: string): string | null =>
    (shape.codes ?? []).map((book) => shapes.codeBooks[book].get(code)).find((name) => name !== undefined) ??
    null
  const sections = records.map(({ record, shared }) =>
    sectionsOf(mergedFragments(record, shared, labels), labels),
  )
  const widths = learnWidths(sections.flat())
  const doubts: TextRows['doubts'] = []
  let settled = 0
  const rows = records.map(({ record, shared }, at): DraftRow => {
    const row = emptyRow(record, shape)
    const seq = record.seq ?? shared?.seq ?? null
    if ('seq' in row.texts) row.texts.seq = seq
    const whole = textOf(record.fragments)
    if (!whole && !seq) row.label = totalLabel
    else if (whole && isTotalName(whole.text, shape.totals)) row.label = whole
    else fillSections(row, sections[at] ?? [], widths, nameOf)
    if (record.figures.length === columns.length) {
      settled += 1
      columns.forEach(({ key }, nth) => {
        const figure = record.figures[nth]
        const read = figure && readFigure(figure.text, unit, { line: figure.line })
        if (read) row.figures.set(key, read)
      })
    } else
      doubts.push({
        line: record.line,
        what: '金额所属栏目不能确定，未读入',
        text: record.figures.map((one) => one.text).join(' '),
      })
    return row
  })
  const used = records.flatMap(({ record, shared }) => [record, ...(shared ? [shared] : [])])
  return {
    rows,
    columns,
    lines: new Set(
      used.flatMap((record) => [
        record.line,
        ...record.fragments.map((one) => one.line),
        ...record.figures.map((one) => one.line),
      ]),
    ),
    doubts,
    settled: rows.length === 0 ? 0 : settled / rows.length,
  }
}

/** The fragments of a record with those of its merged cells put where they belong: before its first code. */
const mergedFragments = (
  record: ListRecord,
  shared: ListRecord | null,
  labels: readonly RowLabelShape[],
): Fragment[] => {
  if (!shared) return record.fragments
  const code = record.fragments.findIndex((fragment) => fragment.coded)
  const cut = code < 0 || labels[0]?.field === 'code' ? record.fragments.length : code
  return [...record.fragments.slice(0, cut), ...shared.fragments, ...record.fragments.slice(cut)]
}
