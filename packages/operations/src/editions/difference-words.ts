import type { RecordDifference } from '@heng/domain/editing/diff-records'
import type { EditionRecord, EditionStatement } from '@heng/domain/editing/edition-record'
import { itemsOf } from '@heng/domain/editing/item-at'
import { itemPath } from '@heng/domain/editing/item-path'
import { addMoney } from '@heng/domain/money'
import { revenueSourceKeys } from '@heng/domain/revenue-source-keys'
import { tableDefinition } from '@heng/statute/statement/table-definition'
import { amountChange, amountWords, signedAmount, textWords } from './change-words'
import { fieldTitles } from './field-titles'
import { columnTitle, calledOrNot, itemCameOrWent, itemName, named } from './item-words'

type ValueDifference = Extract<RecordDifference, { difference: 'value' }>

const isAmountField = (field: string): boolean =>
  field.startsWith('cells/') || field === 'amount' || field === 'total' || field.startsWith('budget.')

const bareField = (field: string): string => field.replace(/^(?:fields|texts)\//, '')

const columnKey = (field: string): string => field.slice('cells/'.length)

const fieldTitle = (record: EditionRecord, field: string): string =>
  field.startsWith('cells/') && record.record === 'statement'
    ? columnTitle(record, columnKey(field))
    : record.record === 'performance-target' && record.scope === 'project' && field === 'fields/name'
      ? '项目名称'
      : (fieldTitles[bareField(field)] ?? bareField(field))

const valueWords = (record: EditionRecord, field: string, { before, after }: ValueDifference): string =>
  record.record !== 'narrative' && isAmountField(bareField(field))
    ? amountWords(before, after, record.amountUnit)
    : textWords(before, after)

/** Of a change in these one says where the money came from; in others, what it is spent on. */
const sources = new Set<string>(revenueSourceKeys)

/** The keys of the columns that a column adds up; those a document names itself are behind a star. */
const partsOf = ({ kind, columns }: EditionStatement, key: string): string[] => {
  const definition = tableDefinition(kind)
  const declared = new Set(definition?.columns.map((column) => column.key))
  const sum = definition?.columns.find((column) => column.key === key)?.sum ?? []
  return sum.flatMap((part) =>
    part === '*' ? columns.map((column) => column.key).filter((one) => !declared.has(one)) : [part],
  )
}

const isSource = ({ kind }: EditionStatement, key: string): boolean =>
  sources.has(key) || !tableDefinition(kind)?.columns.some((column) => column.key === key)

/**
 * What made a sum of a row change, when its changed parts explain it wholly: "，来自特殊转移支付", or of several
 * "，其中基本支出 +50.00、项目支出 +7,000.00"; null when they do not.
 */
const causeWords = (
  record: EditionStatement,
  whole: ValueDifference,
  parts: readonly (readonly [key: string, ValueDifference])[],
): string | null => {
  const unit = record.amountUnit
  const changes = parts.map(([, { before, after }]) => amountChange(before, after, unit))
  const known = changes.filter((change) => change !== null)
  const total = amountChange(whole.before, whole.after, unit)
  if (parts.length === 0 || known.length < changes.length || total !== addMoney(...known)) return null
  const told = parts.map(([key, { before, after }], at) => {
    const change = known[at]
    const figure =
      parts.length === 1 || change === undefined ? '' : ` ${signedAmount(change, { before, after, unit })}`
    const title = columnTitle(record, key, { grouped: false })
    // 特殊转移支付调整 is how much comes from 特殊转移支付.
    const source = title.replace(/调整(?:数|额)?$/u, '')
    return `${isSource(record, key) && source !== '' ? source : title}${figure}`
  })
  return `，${parts.every(([key]) => isSource(record, key)) ? '来自' : parts.length === 1 ? '都在' : '其中'}${told.join('、')}`
}

/** The changes of one row of a statement: a sum together with the parts that make it up. */
const rowWords = (
  record: EditionStatement,
  name: string,
  cells: ReadonlyMap<string, ValueDifference>,
): string[] => {
  const told = new Set<string>()
  const causes = new Map(
    [...cells].map(([key, whole]) => {
      const parts = partsOf(record, key).flatMap((part) => {
        const change = cells.get(part)
        return change ? [[part, change] as const] : []
      })
      const cause = causeWords(record, whole, parts)
      if (cause !== null) for (const [part] of parts) told.add(part)
      return [key, cause]
    }),
  )
  return [...cells].flatMap(([key, { before, after }]) => {
    const cause = causes.get(key) ?? null
    if (told.has(key) && cause === null) return []
    const title = cause === null || told.has(key) ? `的${columnTitle(record, key)}` : ''
    return [`${name}${title}${amountWords(before, after, record.amountUnit)}${cause ?? ''}`]
  })
}

type Words = { before: EditionRecord; after: EditionRecord; moved: ReadonlySet<string> }

const itemWords = (
  { before, after, moved }: Words,
  one: Exclude<RecordDifference, { difference: 'value' }>,
): string[] => {
  const came = one.difference === 'inserted'
  if (moved.has(one.key)) return came ? [`${calledOrNot(one.item)}移动了位置`] : []
  return [itemCameOrWent(came ? after : before, { ...one, came })]
}

/** Changes of values within one item, or of the record itself (`at` null). */
const valuesWords = (
  { before, after }: Words,
  at: string | null,
  changes: readonly ValueDifference[],
): string[] => {
  const place = at === null ? null : itemPath(changes[0]?.path ?? '')
  if (!place) return changes.map((one) => `${fieldTitle(after, one.path)}${valueWords(after, one.path, one)}`)
  const items = itemsOf(after, place.list)
  const nth = items.findIndex(({ key }) => key === place.key)
  const item = items[nth] ?? itemsOf(before, place.list).find(({ key }) => key === place.key)
  const name = (item && itemName(item)) ?? `第 ${nth + 1} ${place.list === 'rows' ? '行' : '项'}`
  const fields = changes.map((one) => [itemPath(one.path)?.field ?? '', one] as const)
  const cells = new Map(
    fields.flatMap(([field, one]) => (field.startsWith('cells/') ? [[columnKey(field), one] as const] : [])),
  )
  const others = fields.filter(([field]) => !field.startsWith('cells/'))
  return [
    ...others.map(([field, one]) => {
      if ((field === 'name' || field === 'texts/project') && one.before !== null && one.after !== null)
        return `${named(one.before)}更名为${named(one.after)}`
      if (field === 'text') {
        const words = textWords(one.before, one.after)
        return words.startsWith('由') ? `一段${words}` : `${named(one.before ?? name)}一段${words}`
      }
      return `${named(name)}的${fieldTitle(after, field)}${valueWords(after, field, one)}`
    }),
    ...(after.record === 'statement' ? rowWords(after, name, cells) : []),
  ]
}

/** Differences between two states of a record as sentences; what changed in one row is told together. */
export const differenceWords = (
  before: EditionRecord,
  after: EditionRecord,
  differences: readonly RecordDifference[],
): string[] => {
  const items = differences.filter((one) => one.difference !== 'value')
  const keysOf = (difference: 'inserted' | 'removed') =>
    new Set(items.flatMap((one) => (one.difference === difference ? [one.key] : [])))
  const [inserted, removed] = [keysOf('inserted'), keysOf('removed')]
  const words: Words = { before, after, moved: new Set([...inserted].filter((key) => removed.has(key))) }
  const groups = new Map<string | null, ValueDifference[]>()
  const sentences: (() => string[])[] = []
  for (const one of differences) {
    if (one.difference !== 'value') {
      sentences.push(() => itemWords(words, one))
      continue
    }
    const place = itemPath(one.path)
    const at = place ? `${place.list}/${place.key}` : null
    const known = groups.get(at)
    if (known) known.push(one)
    else {
      const group = [one]
      groups.set(at, group)
      sentences.push(() => valuesWords(words, at, group))
    }
  }
  return sentences.flatMap((sentence) => sentence())
}
