import type { EditionRecord } from '@heng/domain/editing/edition-record'
import { itemsOf } from '@heng/domain/editing/item-at'
import { itemPath } from '@heng/domain/editing/item-path'
import { fieldLabel, indicatorTitles } from './form/form-layout'
import { fieldTitle } from './grid/row-fields'

const listWords = {
  rows: '行',
  indicators: '指标',
  entries: '目录',
  paragraphs: '段落',
  notes: '附注',
} as const

const headWords: Readonly<Record<string, string>> = {
  title: '标题',
  total: '合计',
  fiscalYear: '年度',
  printedUnit: '单位',
}

const partWords: Readonly<Record<string, string>> = {
  seq: '序号',
  name: '名称',
  department: '主管部门',
  amount: '金额',
  page: '页码',
  text: '文字',
  ordinal: '序号',
  heading: '是否标题',
  code: '科目编码',
  level: '层级',
  side: '收支方向',
  sign: '加减',
}

const partTitle = (record: EditionRecord, field: string): string => {
  if (record.record === 'performance-target')
    return Object.entries(indicatorTitles).find(([key]) => key === field)?.[1] ?? field
  const title = record.record === 'statement' ? fieldTitle(record, field) : null
  return title?.replaceAll('/', ' ') ?? partWords[field] ?? field
}

/** What a path, or "<list>/<key>" for a whole item, is called by people: "教育支出 · 基本支出 小计". */
export const pathWords = (record: EditionRecord, path: string): string => {
  const place = itemPath(path)
  if (!place) {
    const label = record.record === 'performance-target' ? fieldLabel(record, path) : null
    return label ?? headWords[path] ?? path
  }
  const items = itemsOf(record, place.list)
  const at = items.findIndex(({ key }) => key === place.key)
  const item = items[at]
  const project = item && 'texts' in item ? item.texts.project : null
  const name = project ?? (item && 'name' in item ? item.name : null)
  const called =
    name ?? (at < 0 ? `已删除的${listWords[place.list]}` : `第 ${at + 1} 个${listWords[place.list]}`)
  return place.field === '' ? called : `${called} · ${partTitle(record, place.field)}`
}
