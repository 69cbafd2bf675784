import type { Place } from '@heng/domain/place'
import type { HengRecord } from './rule'

const longest = 80

const shorten = (text: string): string => {
  const folded = text.replace(/\s+/gu, ' ').trim()
  const characters = Array.from(folded)
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : folded
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a sourced value prints: an amount its digits, a party its code and name, a flag 是 or 否. */
const printed = (value: unknown): string | null => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (!isObject(value)) return null
  if (typeof value['printed'] === 'string') return value['printed']
  if (typeof value['name'] === 'string')
    return typeof value['code'] === 'string' ? `${value['code']}-${value['name']}` : value['name']
  return null
}

const lineOf = (place: unknown): { line: number; cell: number | null } | null => {
  if (!isObject(place) || typeof place['line'] !== 'number') return null
  return { line: place['line'], cell: typeof place['cell'] === 'number' ? place['cell'] : null }
}

type Index = { cells: Map<string, string[]>; lines: Map<number, string[]> }

const add = <K>(map: Map<K, string[]>, key: K, text: string): void => {
  const texts = map.get(key)
  if (texts === undefined) map.set(key, [text])
  else if (!texts.includes(text)) texts.push(text)
}

/** Walks a record for everything that carries a place together with a value or a text. */
const collect = (node: unknown, index: Index): void => {
  if (Array.isArray(node)) {
    for (const item of node) collect(item, index)
    return
  }
  if (!isObject(node)) return
  const at = lineOf(node['place'])
  const text = at && (printed(node['value']) ?? printed(node['text']))
  if (at && text !== null && text !== '') {
    if (at.cell !== null) add(index.cells, `${at.line}:${at.cell}`, text)
    add(index.lines, at.line, text)
  }
  for (const [key, child] of Object.entries(node)) if (key !== 'place') collect(child, index)
}

const indexes = new WeakMap<HengRecord, Index>()

const indexOf = (record: HengRecord): Index => {
  const known = indexes.get(record)
  if (known) return known
  const index: Index = { cells: new Map(), lines: new Map() }
  collect(record, index)
  indexes.set(record, index)
  return index
}

/**
 * What stands at a place of a record, in short: the text of the cell, else the texts of the line, else the title
 * or name of the record ("" where it has none).
 */
export const excerptOf = (record: HengRecord, place: Place): string => {
  const index = indexOf(record)
  const cell = place.cell === undefined ? undefined : index.cells.get(`${place.line}:${place.cell}`)
  const texts = cell ?? (place.cell === undefined ? index.lines.get(place.line) : undefined)
  if (texts) return shorten(texts.join(' '))
  if (place.line === record.place.line) return shorten(nameOf(record) ?? '')
  return ''
}

/** The name by which people know a record: of a form its programme, of the others their title. */
export const nameOf = (record: HengRecord): string | null =>
  record.record === 'performance-target' ? (record.name?.value ?? record.title) : record.title
