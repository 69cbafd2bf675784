import { addMoney, formatMoney } from '@heng/domain/money'
import { fold } from '@heng/domain/fold'
import type { Contents, ContentsEntry } from '@heng/domain/records/contents'
import type { HengDocument } from '@heng/domain/records/document'
import type { Cell, Column, Row, SumTerm, Table } from '@heng/render/document'
import type { ContentsLayout } from '@heng/statute/layout'
import { contentsLayouts } from '@heng/statute/layouts'
import { readingShapes } from '@heng/statute/reading-shapes'
import { filledWords } from './filled-words'
import { amountCell, decimalsOf, emptyCell, textCell } from './printed-cells'

type Field = keyof ContentsLayout['columns']

const fields: readonly Field[] = ['seq', 'name', 'department', 'amount', 'page']

const weights: Readonly<Record<Field, number>> = { seq: 5, name: 20, department: 22, amount: 9, page: 5 }

const contentsLayout = (): ContentsLayout => {
  const [layout] = contentsLayouts
  if (!layout) throw new Error('no layout of contents is declared')
  return layout
}

const cellOf = (entry: ContentsEntry, field: Field): Cell => {
  switch (field) {
    case 'seq':
      return entry.seq ? { kind: 'integer', value: String(entry.seq.value), align: 'center' } : emptyCell
    case 'name':
      return textCell(entry.name.value)
    case 'department':
      return textCell(entry.department?.value)
    case 'amount':
      return amountCell(entry.amount?.value)
    case 'page':
      return entry.page ? { kind: 'integer', value: String(entry.page.value), align: 'center' } : emptyCell
  }
}

/** The total of all entries, where every one of them has an amount; printed with as many decimals as they. */
const totalOf = ({ entries, total, amountUnit }: Contents): Cell | null => {
  const sum: SumTerm[] = entries.map((_, at) => ({ row: `r${at}`, column: 'amount' }))
  if (total) return amountCell(total.value, sum)
  const amounts = entries.flatMap((entry) => entry.amount?.value.amount ?? [])
  if (amounts.length === 0 || amounts.length < entries.length) return null
  const most = Math.max(...entries.map((entry) => decimalsOf(entry.amount?.value.printed ?? '')))
  const amount = addMoney(...amounts)
  return amountCell({ printed: formatMoney(amount, amountUnit, { decimals: most }), amount }, sum)
}

/** What a title of a column may be called by the definitions of catalogues, longest first. */
const titlesOf = (field: Field): string[] =>
  readingShapes.contents
    .flatMap(({ columns }) => columns.flatMap((column) => (column.field === field ? column.titles : [])))
    .toSorted((left, right) => right.length - left.length)

/** The words that a printed header gives a column; the layout's where it prints none that are known. */
const headerWords = (field: Field, contents: Contents, header: string): string => {
  const words = filledWords(contentsLayout().columns[field], contents)
  return field === 'amount' ? words : (titlesOf(field).find((title) => header.includes(title)) ?? words)
}

/** The row in which the source heads the columns of a catalogue, folded; "" where none is known. */
const printedHeader = ({ id }: Contents, { headings, lines }: HengDocument): string => {
  const own = new Set(lines.flatMap(({ line, record }) => (record === id ? [line] : [])))
  const rows = headings.filter(({ place }) => own.has(place.line)).map(({ text }) => fold(text))
  const heads = (text: string): boolean =>
    (['seq', 'name', 'department'] as const).every((field) =>
      titlesOf(field).some((title) => text.includes(title)),
    )
  return rows.find(heads) ?? ''
}

/** A catalogue of programmes as its table is printed, with its total. `document` is the one it stands in. */
export const contentsTable = (contents: Contents, document: HengDocument): Table => {
  const layout = contentsLayout()
  const header = printedHeader(contents, document)
  const { entries, title } = contents
  const used = fields.filter((field) => field === 'name' || entries.some((entry) => entry[field] !== null))
  const columns = used.map(
    (field): Column => ({ key: field, weight: weights[field], kind: field === 'amount' ? 'amount' : 'text' }),
  )
  const total = used.includes('amount') ? totalOf(contents) : null
  const before = used.indexOf('amount')
  const totalRow: Row[] = total
    ? [
        {
          kind: 'total',
          cells: [
            { kind: 'text', text: layout.total, align: 'center', ...(before > 1 ? { colSpan: before } : {}) },
            total,
          ],
        },
      ]
    : []
  return {
    block: 'table',
    title,
    ...(used.includes('amount') ? { rightNote: `单位：${contents.amountUnit}` } : {}),
    columns,
    header: [
      {
        cells: used.map(
          (field): Cell => ({
            kind: 'text',
            text: headerWords(field, contents, header),
            align: 'center',
          }),
        ),
      },
    ],
    rows: [
      ...entries.map(
        (entry, at): Row => ({ key: `r${at}`, cells: used.map((field) => cellOf(entry, field)) }),
      ),
      ...totalRow,
    ],
    outline: 1,
  }
}

/** How contents call the form of an entry: its number, its name and, in brackets, its department. */
export const contentsLine = (entry: ContentsEntry): string => {
  const { line } = contentsLayout()
  const words = entry.department === null ? line.replace(/[（(]\{department\}[）)]/, '') : line
  const text = words
    .replace('{name}', entry.name.value)
    .replace('{department}', entry.department?.value ?? '')
  return entry.seq ? `${entry.seq.value}. ${text}` : text
}

/** What contents with page numbers are headed by. */
export const contentsTitle = (): string => contentsLayout().title
