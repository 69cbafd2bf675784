import type { EditionRecord, EditionStatement } from '@heng/domain/editing/edition-record'
import { itemsOf } from '@heng/domain/editing/item-at'
import type { ItemList } from '@heng/domain/editing/record-change'
import { amountPrinted, quoted } from './change-words'

const listTitles: Readonly<Record<ItemList, string>> = {
  rows: '一行',
  indicators: '指标',
  entries: '目录项',
  paragraphs: '一段',
  notes: '一条说明',
}

/** A name in quotation marks, a long one by its beginning. */
export const named = (text: string): string => quoted(text.length > 30 ? `${text.slice(0, 29)}…` : text)

type Item = ReturnType<typeof itemsOf>[number]

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null)

/** What an item calls itself; a row of a project by the project, not by the account it is paid from. */
export const itemName = (item: object): string | null => {
  const texts = 'texts' in item && typeof item.texts === 'object' && item.texts !== null ? item.texts : {}
  const project = 'project' in texts ? textOf(texts.project) : null
  const name = 'name' in item ? textOf(item.name) : 'text' in item ? textOf(item.text) : null
  const code = 'code' in item ? textOf(item.code) : null
  return project ?? name ?? code
}

/** The same in quotation marks, or that it has no name. */
export const calledOrNot = (item: object): string => named(itemName(item) ?? '未命名')

/** Words over a column that say nothing without those of its group. */
const isGeneric = (title: string): boolean => /^(?:小计|合计|总计|其中.*)$/u.test(title)

const tidy = (title: string): string => title.replace(/(?<=\d) (?=年)/g, '')

/** What stands over the columns whose keys begin alike: 2025年预算数 over those of "current". */
const groupOf = ({ columns }: EditionStatement, key: string): string => {
  const [group, rest] = key.split('.')
  const first = rest === undefined ? undefined : columns.find((column) => column.key.startsWith(`${group}.`))
  const parts = first?.title.split('/') ?? []
  return parts.length > 1 ? (parts[0] ?? '') : ''
}

/** What stands over a column, its groups before it unless they are known. */
export const columnTitle = (record: EditionStatement, key: string, { grouped = true } = {}): string => {
  const title = record.columns.find((column) => column.key === key)?.title ?? ''
  const parts = title.split('/')
  const last = parts.at(-1) ?? ''
  if (!grouped) return tidy(isGeneric(last) ? (parts.at(-2) ?? last) : last)
  const isTwice = record.columns.filter((column) => column.title === title).length > 1
  const group = isTwice ? groupOf(record, key) : ''
  return tidy(`${parts[0] === group ? '' : group}${parts.join('')}`)
}

/** The column that says what a row comes to. */
const mainColumns = ['total', 'current.total', 'adjusted', 'budget']

const rowFigure = (record: EditionStatement, key: string): string | null => {
  const cells = record.rows.find((row) => row.key === key)?.cells ?? {}
  const column = [...mainColumns, ...record.columns.map((one) => one.key)].find(
    (one) => (cells[one] ?? null) !== null,
  )
  const text = column === undefined ? null : (cells[column] ?? null)
  if (column === undefined || text === null) return null
  return `${columnTitle(record, column)} ${amountPrinted(text, record.amountUnit)} ${record.amountUnit}`
}

const indicatorFigure = (item: Item): string | null => {
  if (!('operator' in item)) return null
  const { operator, value, unit, weight } = item
  const sign = operator !== null && /^[≥≤=><]$/.test(operator) ? operator : ''
  const parts = [
    value === null ? null : `指标值 ${sign}${value}${unit ?? ''}`,
    weight === null ? null : `权重 ${weight}`,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join('，')
}

const figureOf = (record: EditionRecord, list: ItemList, key: string): string | null => {
  if (list === 'rows') return record.record === 'statement' ? rowFigure(record, key) : null
  const item = itemsOf(record, list).find((one) => one.key === key)
  if (!item) return null
  if (list === 'indicators') return indicatorFigure(item)
  if (record.record !== 'contents' || !('amount' in item) || item.amount === null) return null
  return `金额 ${amountPrinted(item.amount, record.amountUnit)} ${record.amountUnit}`
}

/** An item that came or went, with what it came to: "新增一行：“初中教育”，合计 80.00 万元". */
export const itemCameOrWent = (
  record: EditionRecord,
  { came, list, key, item }: { came: boolean; list: ItemList; key: string; item: object },
): string => {
  const figure = figureOf(record, list, key)
  const tail = figure === null ? '' : came ? `，${figure}` : `，原${figure}`
  return `${came ? '新增' : '删去'}${listTitles[list]}：${calledOrNot(item)}${tail}`
}

/** A whole record that came or went, with what it came to. */
export const recordCameOrWent = (record: EditionRecord, came: boolean): string => {
  const does = came ? '新增' : '删去'
  const was = came ? '' : '原'
  switch (record.record) {
    case 'performance-target': {
      const total = record.fields['budget.total'] ?? null
      const amount =
        total === null
          ? ''
          : `，${was}预算总额 ${amountPrinted(total, record.amountUnit)} ${record.amountUnit}`
      return `${does}这份绩效目标表${amount}`
    }
    case 'statement':
      return `${does}这张表，${was}有 ${record.rows.length} 行`
    case 'contents':
      return `${does}这份目录，${was}有 ${record.entries.length} 项`
    case 'narrative':
      return `${does}这段文字，${was}有 ${record.paragraphs.length} 段`
  }
}
