import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { itemsOf } from '@heng/domain/editing/item-at'
import { itemLists } from '@heng/domain/editing/record-change'
import { fieldLabel, indicatorTitles } from '../../../editing/form/form-layout'

const entryTitles: Readonly<Record<string, string>> = {
  seq: '序号',
  name: '名称',
  department: '主管部门',
  amount: '金额',
  page: '页码',
  text: '文字',
  ordinal: '序号',
  level: '层级',
  heading: '是否标题',
  code: '编码',
  title: '标题',
  total: '合计',
  fiscalYear: '年度',
  printedUnit: '单位',
}

const headWords = (record: EditionRecord, path: string): string => {
  const label = record.record === 'performance-target' ? fieldLabel(record, path) : null
  return label ?? entryTitles[path] ?? path
}

const fieldWords = (record: EditionRecord, field: string): string => {
  if (field.startsWith('cells/') && record.record === 'statement')
    return record.columns.find(({ key }) => `cells/${key}` === field)?.title ?? field
  if (record.record === 'performance-target')
    return Object.entries(indicatorTitles).find(([key]) => key === field)?.[1] ?? field
  return entryTitles[field.replace(/^texts\//, '')] ?? field
}

const itemWords = (item: object, at: number): string => {
  const name = 'name' in item ? item.name : 'text' in item ? item.text : null
  return typeof name === 'string' && name !== '' ? `“${name.slice(0, 24)}”` : `第 ${at + 1} 项`
}

/** What a path, or "<list>/<key>" for a whole item, is called on the sheet. */
export const pathWords = (record: EditionRecord, path: string): string => {
  const [first, key, ...rest] = path.split('/')
  const list = itemLists.find((one) => one === first)
  if (list === undefined) return headWords(record, path)
  const items = itemsOf(record, list)
  const at = items.findIndex((one) => one.key === key)
  const item = items[at]
  const name = item ? itemWords(item, at) : '已不在表中的一项'
  return rest.length === 0 ? name : `${name} ${fieldWords(record, rest.join('/'))}`
}
