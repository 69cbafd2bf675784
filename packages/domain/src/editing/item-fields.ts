import type { z } from 'zod'
import type { AmountUnit } from '../money'
import { operators } from '../records/performance-target'
import { rowTextKeys } from '../records/statement'
import { Refusal } from '../refusal'
import { amountDigits } from './amount-digits'
import { amountFrom } from './amount-text'
import type { EditionIndicator, EditionRow, EditionStatement } from './edition-record'
import {
  editionContentsSchema,
  editionIndicatorSchema,
  editionNarrativeSchema,
  editionRowSchema,
  editionStatementSchema,
  indicatorKeys,
} from './edition-record'

/** The values of one kind of item by their path within it, as text: how they are read, set and checked. */
export type ItemFields<T> = {
  values: (item: T) => (readonly [field: string, value: string | null])[]
  /** The item with another value; throws a Refusal that names `path` for a field or value that cannot be. */
  set: (item: T, field: string, value: string | null, path: string) => T
  /** A whole item as somebody sent it; throws a Refusal that names `path`. */
  read: (item: unknown, path: string) => T
}

export const refuse = (path: string, why: string): never => {
  throw new Refusal('request-must-be-valid', `${path} ${why}`)
}

const filled = (value: string | null, path: string): string => value ?? refuse(path, '不能为空')

/** An amount that a source printed and that no exact amount in `unit` can be read from: a doubt, not a value. */
const isDoubtfulAmount = (text: string, unit: AmountUnit): boolean => {
  const amount = amountFrom(text, unit)
  return amount.amount === null && /^[+-]?\d+(?:\.\d+)?$/.test(amount.printed)
}

/** The same, in words that nobody types: digits of another unit, put back when a change is taken back. */
const isForeignAmount = (text: string, unit: AmountUnit): boolean =>
  isDoubtfulAmount(text, unit) && amountFrom(text, unit).printed !== text

/** An amount in `unit` as digits, null for null and blank. */
export const amountIn = (unit: AmountUnit, value: string | null, path: string): string | null => {
  if (value === null || value.trim() === '') return null
  if (isForeignAmount(value, unit)) return value
  return amountDigits(value, unit) ?? refuse(path, `不是准确的金额：${value}`)
}

/** Likewise for an amount of a whole item, which may hold what its source printed. */
const printedAmountIn = (unit: AmountUnit, value: string | null, path: string): string | null =>
  value !== null && isDoubtfulAmount(value, unit) ? value : amountIn(unit, value, path)

const oneOf = <K extends string>(
  allowed: readonly K[],
  value: string | null,
  path: string,
  what: string,
): K | null => {
  if (value === null) return null
  return allowed.find((one) => one === value) ?? refuse(path, `不是${what}：${value}`)
}

const levelOf = (value: string | null, path: string): number => {
  const text = filled(value, path)
  return /^[1-9]\d?$/.test(text) ? Number.parseInt(text, 10) : refuse(path, `不是层级：${text}`)
}

const parsed = <T>(schema: z.ZodType<T>, item: unknown, path: string): T => {
  const result = schema.safeParse(item)
  if (result.success) return result.data
  return refuse(path, `内容不完整：${result.error.issues[0]?.path.join('/') ?? ''}`)
}

/** The part of `field` behind "<group>/", null where it is in another group. */
const within = (group: string, field: string): string | null =>
  field.startsWith(`${group}/`) ? field.slice(group.length + 1) : null

const setRow = (
  row: EditionRow,
  field: string,
  value: string | null,
  path: string,
  of: EditionStatement,
): EditionRow => {
  const column = within('cells', field)
  if (column !== null) {
    if (!of.columns.some(({ key }) => key === column)) return refuse(path, '没有这一栏')
    const digits = amountIn(of.amountUnit, value, path)
    // A side of a two-sided table carries only its own columns; emptying one it lacks changes nothing.
    if (digits === null && !(column in row.cells)) return row
    return { ...row, cells: { ...row.cells, [column]: digits } }
  }
  const name = within('texts', field)
  if (name !== null) {
    const key = rowTextKeys.find((one) => one === name) ?? refuse(path, '没有这一项')
    return value === null && row.texts[key] === undefined
      ? row
      : { ...row, texts: { ...row.texts, [key]: value } }
  }
  switch (field) {
    case 'code':
    case 'name':
      return { ...row, [field]: value }
    case 'level':
      return { ...row, level: levelOf(value, path) }
    case 'sign':
      return { ...row, sign: value === '-1' ? -1 : value === '1' ? 1 : refuse(path, '不是 1 或 -1') }
    case 'side':
      return { ...row, side: oneOf(['revenue', 'expenditure'], value, path, '收入或支出') }
    default:
      return refuse(path, '没有这一项')
  }
}

/** The rows of a statement: amounts are digits in its unit, columns are its own. */
export const rowFields = (statement: EditionStatement): ItemFields<EditionRow> => {
  const set: ItemFields<EditionRow>['set'] = (row, field, value, path) =>
    setRow(row, field, value, path, statement)
  return {
    values: (row) => [
      ['code', row.code],
      ['name', row.name],
      ['level', String(row.level)],
      ['sign', String(row.sign)],
      ['side', row.side],
      ...Object.entries(row.texts).map(([key, value]) => [`texts/${key}`, value ?? null] as const),
      ...Object.entries(row.cells).map(([key, value]) => [`cells/${key}`, value] as const),
    ],
    set,
    read: (item, path) => {
      const row = parsed(editionRowSchema, item, path)
      return Object.entries(row.cells).reduce((checked, [key, value]) => {
        const digits = printedAmountIn(statement.amountUnit, value, `${path}/cells/${key}`)
        if (!statement.columns.some((column) => column.key === key))
          refuse(`${path}/cells/${key}`, '没有这一栏')
        return digits === value ? checked : { ...checked, cells: { ...checked.cells, [key]: digits } }
      }, row)
    },
  }
}

const setIndicator = (
  indicator: EditionIndicator,
  field: string,
  value: string | null,
  path: string,
): EditionIndicator => {
  const key = indicatorKeys.find((one) => one === field) ?? refuse(path, '没有这一项')
  if (key === 'operator') return { ...indicator, operator: oneOf(operators, value, path, '指标性质') }
  if (key === 'core') return { ...indicator, core: oneOf(['是', '否'], value, path, '“是”或“否”') }
  return { ...indicator, [key]: value }
}

export const indicatorFields: ItemFields<EditionIndicator> = {
  values: (indicator) => indicatorKeys.map((key) => [key, indicator[key]] as const),
  set: setIndicator,
  read: (item, path) => {
    const indicator = parsed(editionIndicatorSchema, item, path)
    const withOperator = setIndicator(indicator, 'operator', indicator.operator, `${path}/operator`)
    return setIndicator(withOperator, 'core', withOperator.core, `${path}/core`)
  },
}

const entrySchema = editionContentsSchema.shape.entries.element
type EditionEntry = z.infer<typeof entrySchema>

/** The entries of contents, their amounts in `unit`. */
export const entryFields = (unit: AmountUnit): ItemFields<EditionEntry> => ({
  values: (entry) =>
    (['seq', 'name', 'department', 'amount', 'page'] as const).map((key) => [key, entry[key]] as const),
  set: (entry, field, value, path) => {
    switch (field) {
      case 'name':
        return { ...entry, name: filled(value, path) }
      case 'amount':
        return { ...entry, amount: amountIn(unit, value, path) }
      case 'seq':
      case 'department':
      case 'page':
        return { ...entry, [field]: value }
      default:
        return refuse(path, '没有这一项')
    }
  },
  read: (item, path) => {
    const entry = parsed(entrySchema, item, path)
    return { ...entry, amount: printedAmountIn(unit, entry.amount, `${path}/amount`) }
  },
})

const paragraphSchema = editionNarrativeSchema.shape.paragraphs.element
type EditionParagraph = z.infer<typeof paragraphSchema>

export const paragraphFields: ItemFields<EditionParagraph> = {
  values: (paragraph) => [
    ['ordinal', paragraph.ordinal],
    ['level', paragraph.level === null ? null : String(paragraph.level)],
    ['heading', paragraph.heading ? '是' : '否'],
    ['text', paragraph.text],
  ],
  set: (paragraph, field, value, path) => {
    switch (field) {
      case 'text':
        return { ...paragraph, text: filled(value, path) }
      case 'ordinal':
        return { ...paragraph, ordinal: value }
      case 'level':
        return { ...paragraph, level: value === null ? null : levelOf(value, path) }
      case 'heading':
        return {
          ...paragraph,
          heading: oneOf(['是', '否'], filled(value, path), path, '“是”或“否”') === '是',
        }
      default:
        return refuse(path, '没有这一项')
    }
  },
  read: (item, path) => parsed(paragraphSchema, item, path),
}

const noteSchema = editionStatementSchema.shape.notes.element
type EditionNote = z.infer<typeof noteSchema>

export const noteFields: ItemFields<EditionNote> = {
  values: (note) => [['text', note.text]],
  set: (note, field, value, path) =>
    field === 'text' ? { ...note, text: filled(value, path) } : refuse(path, '没有这一项'),
  read: (item, path) => parsed(noteSchema, item, path),
}

export type EditionItem = EditionRow | EditionIndicator | EditionEntry | EditionParagraph | EditionNote
