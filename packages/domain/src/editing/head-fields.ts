import type { EditionRecord, EditionTarget, TargetFieldKey } from './edition-record'
import { targetFieldKeys } from './edition-record'
import { amountIn, refuse } from './item-fields'

type HeadValue = readonly [path: string, value: string | null]

const yearOf = (value: string | null, path: string): number | null => {
  if (value === null) return null
  return /^[12]\d{3}$/.test(value) ? Number.parseInt(value, 10) : refuse(path, `不是年度：${value}`)
}

const year = (value: number | null): string | null => (value === null ? null : String(value))

/** The values of a record that belong to none of its items, by their paths. */
export const headValues = (record: EditionRecord): HeadValue[] => {
  switch (record.record) {
    case 'statement':
      return [
        ['title', record.title],
        ['fiscalYear', year(record.fiscalYear)],
        ['printedUnit', record.printedUnit],
      ]
    case 'performance-target':
      return [
        ['title', record.title],
        ['fiscalYear', year(record.fiscalYear)],
        ...targetFieldKeys.map((key): HeadValue => [`fields/${key}`, record.fields[key] ?? null]),
      ]
    case 'contents':
      return [
        ['title', record.title],
        ['fiscalYear', year(record.fiscalYear)],
        ['total', record.total],
      ]
    case 'narrative':
      return [['title', record.title]]
  }
}

const natures = ['常年', '一次']

const setField = (target: EditionTarget, name: string, value: string | null, path: string): EditionTarget => {
  const key: TargetFieldKey = targetFieldKeys.find((one) => one === name) ?? refuse(path, '没有这一项')
  if (key === 'nature' && value !== null && !natures.includes(value))
    return refuse(path, `不是项目性质：${value}`)
  if (key === 'seq' && value !== null && !/^\d{1,9}$/.test(value)) return refuse(path, `不是序号：${value}`)
  const kept = key.startsWith('budget.') ? amountIn(target.amountUnit, value, path) : value
  if (kept === null && target.fields[key] === undefined) return target
  return { ...target, fields: { ...target.fields, [key]: kept } }
}

/** A record with another value that belongs to none of its items; throws a Refusal that names `path`. */
export const setHead = <R extends EditionRecord>(record: R, path: string, value: string | null): R => {
  const known = headValues(record).some(([one]) => one === path)
  if (!known) return refuse(path, '不存在')
  if (path === 'fiscalYear') return { ...record, fiscalYear: yearOf(value, path) }
  if (record.record === 'contents' && path === 'total')
    return { ...record, total: amountIn(record.amountUnit, value, path) }
  if (record.record === 'performance-target' && path.startsWith('fields/'))
    return { ...record, ...setField(record, path.slice('fields/'.length), value, path) }
  if (path === 'title' && value === null && (record.record === 'statement' || record.record === 'contents'))
    return refuse(path, '不能为空')
  return { ...record, [path]: value }
}
