import { addMoney, formatMoney } from '@heng/domain/money'
import type { Contents, ContentsEntry } from '@heng/domain/records/contents'
import type { Cell, Column, Row, SumTerm, Table } from '@heng/render/document'
import type { ContentsLayout } from '@heng/statute/layout'
import { contentsLayouts } from '@heng/statute/layouts'
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

/** A catalogue of programmes as its table is printed, with its total. */
export const contentsTable = (contents: Contents): Table => {
  const layout = contentsLayout()
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
            text: filledWords(layout.columns[field], contents),
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
