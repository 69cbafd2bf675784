import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import type { Cell, Column, Row, Table } from '@heng/render/document'
import type { FieldLayout, FormLayout, FormRowLayout, IndicatorColumnLayout } from '@heng/statute/layout'
import { filledWords } from './filled-words'
import { fieldContent, fieldText, indicatorContent } from './form-fields'

const edgeWeight = 11

const label = (text: string, spans: { colSpan?: number; rowSpan?: number } = {}): Cell => ({
  kind: 'text',
  text,
  label: true,
  ...((spans.colSpan ?? 1) > 1 ? { colSpan: spans.colSpan } : {}),
  ...((spans.rowSpan ?? 1) > 1 ? { rowSpan: spans.rowSpan } : {}),
})

const wide = (cell: Cell, colSpan: number): Cell => (colSpan > 1 ? { ...cell, colSpan } : cell)

/** The columns of a form: one at the edge, then those of its indicators. */
const columnsOf = (layout: FormLayout): Column[] => [
  { key: 'edge', weight: layout.parts ? 5 : edgeWeight, kind: 'text' },
  ...layout.columns.map(({ column, weight }): Column => ({ key: column, weight, kind: 'text' })),
]

/** How many columns from `from` on are about `wanted` wide, at least one. */
const reach = (columns: readonly Column[], from: number, wanted: number): number => {
  let [count, width] = [0, 0]
  while (from + count < columns.length) {
    const next = columns[from + count]?.weight ?? 0
    if (count > 0 && width + next / 2 > wanted) break
    width += next
    count += 1
  }
  return Math.max(1, count)
}

type Frame = { target: PerformanceTarget; layout: FormLayout; columns: readonly Column[]; start: number }

const valueCell = ({ target }: Frame, { field }: FieldLayout): Cell => ({
  ...fieldContent(target, field),
  align: 'left',
})

/** Label and value, label and value: the second pair begins at the middle of the form. */
const pairRow = (frame: Frame, fields: readonly FieldLayout[]): Cell[] => {
  const { target, columns, start } = frame
  const total = columns.slice(start).reduce((sum, { weight }) => sum + weight, 0)
  let at = start
  return fields.flatMap((one, index) => {
    const words = filledWords(one.label, target)
    const labelSpan = index === 0 ? 1 : Math.min(reach(columns, at, 9), columns.length - at - 1)
    at += labelSpan
    const rest = fields.length - index - 1
    const used = columns.slice(start, at).reduce((sum, { weight }) => sum + weight, 0)
    const share = (total * (index + 1)) / fields.length - used
    const free = columns.length - at - rest * 2
    const valueSpan =
      rest === 0 ? columns.length - at : Math.min(Math.max(1, free), reach(columns, at, share))
    at += valueSpan
    return [label(words, { colSpan: labelSpan }), wide(valueCell(frame, one), valueSpan)]
  })
}

/** A group label over two rows, the labels of its fields above their values. */
const groupRows = (frame: Frame, group: string, fields: readonly FieldLayout[]): Cell[][] => {
  const { columns, start, target } = frame
  const free = columns.length - start - 1
  const spans = fields.map((_, at) =>
    at === fields.length - 1
      ? Math.max(1, free - (fields.length - 1) * Math.floor(free / fields.length))
      : Math.max(1, Math.floor(free / fields.length)),
  )
  return [
    [
      label(group, { rowSpan: 2 }),
      ...fields.map((one, at) => label(filledWords(one.label, target), { colSpan: spans[at] ?? 1 })),
    ],
    fields.map((one, at) => wide({ ...fieldContent(target, one.field), align: 'center' }, spans[at] ?? 1)),
  ]
}

const fieldRows = (frame: Frame, row: FormRowLayout): Cell[][] =>
  'group' in row ? groupRows(frame, row.group, row.fields) : [pairRow(frame, row.fields)]

/** For every indicator how many rows its level reaches down, 0 where it belongs to the cell above. */
const levelSpans = (indicators: readonly Indicator[], column: 'level1' | 'level2'): number[] => {
  const same = (left: Indicator | undefined, right: Indicator | undefined): boolean =>
    left !== undefined &&
    right !== undefined &&
    left[column] !== null &&
    left[column]?.value === right[column]?.value &&
    (column === 'level1' || left.level1?.value === right.level1?.value)
  return indicators.map((indicator, at) => {
    if (same(indicators[at - 1], indicator)) return 0
    let end = at + 1
    while (same(indicator, indicators[end])) end += 1
    return end - at
  })
}

const isLong = (column: IndicatorColumnLayout['column']): boolean =>
  column === 'name' || column === 'note' || column === 'value'

const indicatorRows = ({ target, layout }: Frame): Cell[][] => {
  const { indicators } = target
  const single = indicators.map(() => 1)
  const spansOf = (column: IndicatorColumnLayout['column']): number[] =>
    layout.mergedLevels && (column === 'level1' || column === 'level2')
      ? levelSpans(indicators, column)
      : single
  const spans = new Map(layout.columns.map(({ column }) => [column, spansOf(column)]))
  return indicators.map((indicator, at) =>
    layout.columns.flatMap((column): Cell[] => {
      const rowSpan = spans.get(column.column)?.[at] ?? 1
      if (rowSpan === 0) return []
      return [
        {
          ...indicatorContent(indicator, column),
          align: isLong(column.column) && column.column !== 'value' ? 'left' : 'center',
          ...(rowSpan > 1 ? { rowSpan } : {}),
        },
      ]
    }),
  )
}

const indicatorHeader = ({ layout }: Frame): Cell[] =>
  layout.columns.flatMap(({ title }, at): Cell[] => {
    if (title === null) return []
    const next = layout.columns.slice(at + 1).findIndex((column) => column.title !== null)
    return [label(title, { colSpan: next < 0 ? layout.columns.length - at : next + 1 })]
  })

/** Puts the labels of the parts down the left edge. */
const withParts = (
  layout: FormLayout,
  upper: readonly { row: FormRowLayout; cells: Cell[][] }[],
  lower: Cell[][],
): Cell[][] => {
  const rows = [...upper.flatMap(({ cells }) => cells), ...lower]
  const starts = (layout.parts ?? []).map((part) => {
    const index = upper.findIndex(({ row }) => row.fields.some(({ field }) => field === part.from))
    const at =
      index < 0
        ? upper.flatMap(({ cells }) => cells).length
        : upper.slice(0, index).flatMap(({ cells }) => cells).length
    return { text: part.label, at }
  })
  return rows.map((cells, at) => {
    const part = starts.findIndex((one) => one.at === at)
    const found = starts[part]
    if (!found) return cells
    return [label(found.text, { rowSpan: (starts[part + 1]?.at ?? rows.length) - at }), ...cells]
  })
}

const rowsOf = (frame: Frame): Row[] => {
  const { layout } = frame
  const upper = layout.rows.map((row) => ({ row, cells: fieldRows(frame, row) }))
  const indicators = indicatorRows(frame)
  const lower = [indicatorHeader(frame), ...indicators]
  const cells = layout.parts
    ? withParts(layout, upper, lower)
    : [
        ...upper.flatMap((one) => one.cells),
        ...lower.map((row, at) =>
          at === 0 ? [label(layout.indicators ?? '', { rowSpan: lower.length }), ...row] : row,
        ),
      ]
  return cells.map((row) => ({ cells: row }))
}

const noteOf = (target: PerformanceTarget, note: FieldLayout): string =>
  `${filledWords(note.label, target)}：${fieldText(target, note.field) ?? ''}`

export type FormOptions = {
  layout: FormLayout
  /** Whether a form that prints no title gets that of the layout. */
  titled: boolean
  /** What the contents call it. */
  outlineText: string | null
}

/** A target form as it is printed, alone on its page. */
export const targetForm = (
  target: PerformanceTarget,
  { layout, titled, outlineText }: FormOptions,
): Table => {
  const columns = columnsOf(layout)
  const frame: Frame = { target, layout, columns, start: layout.parts ? 1 : 0 }
  const title = titled ? filledWords(layout.title, target) : target.title
  const unitInLabel = layout.rows.some((row) => row.fields.some((field) => field.label.includes('{unit}')))
  const name = outlineText ?? target.name?.value ?? null
  return {
    block: 'table',
    ...(layout.above ? { number: noteOf(target, layout.above) } : {}),
    ...(title === null ? {} : { title }),
    ...(layout.leftNote ? { leftNote: noteOf(target, layout.leftNote) } : {}),
    ...(unitInLabel ? {} : { rightNote: `单位：${target.amountUnit}` }),
    columns,
    header: [],
    rows: rowsOf(frame),
    notes: layout.below.map((note) => noteOf(target, note)),
    outline: 2,
    ...(name === null
      ? {}
      : { outlineText: name, sheetName: `${target.seq ? `${target.seq.value} ` : ''}${name}` }),
  }
}
