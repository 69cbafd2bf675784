import type { EditionRow, EditionStatement } from '@heng/domain/editing/edition-record'
import { amountDigits } from '@heng/domain/editing/amount-digits'
import type { RecordChange } from '@heng/domain/editing/record-change'
import type { Box } from './range'
import type { RowField, Side } from './row-fields'
import { fieldValue, rowsOfSide } from './row-fields'
import { levelForCode } from './row-tree'

/** What is done with a block of cells: the rows as shown, the columns, and how a new row is called. */
export type Surface = {
  statement: EditionStatement
  side: Side
  rows: readonly EditionRow[]
  fields: readonly RowField[]
  newKey: () => string
}

/** Changes, and the texts that were left out because they are no amounts. */
type BlockChanges = { changes: RecordChange[]; rejected: string[] }

/** A dash says that there is no amount. */
const dash = /^[-—–－―─]+$/u

/** A text for a field as it is kept; undefined where it is no amount but should be one. */
const kept = (surface: Surface, field: RowField, typed: string): string | null | undefined => {
  const text = typed.trim()
  if (text === '' || (field.amount && dash.test(text))) return null
  return field.amount ? (amountDigits(text, surface.statement.amountUnit) ?? undefined) : text
}

/** What typing `text` into one cell changes; rejected where it is no amount. */
export const cellChange = (
  surface: Surface,
  row: EditionRow,
  field: RowField,
  text: string,
): BlockChanges => {
  const value = kept(surface, field, text)
  if (value === undefined) return { changes: [], rejected: [text] }
  if (value === fieldValue(row, field.field)) return { changes: [], rejected: [] }
  return { changes: [{ change: 'set', path: `rows/${row.key}/${field.field}`, value }], rejected: [] }
}

export const clearChanges = (surface: Surface, box: Box): RecordChange[] =>
  surface.rows
    .slice(box.top, box.bottom + 1)
    .flatMap((row) =>
      surface.fields
        .slice(box.left, box.right + 1)
        .flatMap((field) => cellChange(surface, row, field, '').changes),
    )

export const blockOf = (surface: Surface, box: Box): (string | null)[][] =>
  surface.rows
    .slice(box.top, box.bottom + 1)
    .map((row) => surface.fields.slice(box.left, box.right + 1).map(({ field }) => fieldValue(row, field)))

/** Fills every column of a box with its first; a single column with the one before it. */
export const fillRightChanges = (surface: Surface, box: Box): BlockChanges => {
  const from = box.left === box.right ? box.left - 1 : box.left
  const source = surface.fields[from]
  if (!source) return { changes: [], rejected: [] }
  const results = surface.rows
    .slice(box.top, box.bottom + 1)
    .flatMap((row) =>
      surface.fields
        .slice(from + 1, box.right + 1)
        .map((field) => cellChange(surface, row, field, fieldValue(row, source.field) ?? '')),
    )
  return {
    changes: results.flatMap(({ changes }) => changes),
    rejected: results.flatMap(({ rejected }) => rejected),
  }
}

/** Fills every row of a box with its first; a single row with the one above it. */
export const fillDownChanges = (surface: Surface, box: Box): RecordChange[] => {
  const from = box.top === box.bottom ? box.top - 1 : box.top
  const source = surface.rows[from]
  if (!source) return []
  return surface.rows
    .slice(from + 1, box.bottom + 1)
    .flatMap((row) =>
      surface.fields
        .slice(box.left, box.right + 1)
        .flatMap((field) => cellChange(surface, row, field, fieldValue(source, field.field) ?? '').changes),
    )
}

/** An empty row like another: same side, level and columns. */
const emptyRow = (surface: Surface, like: EditionRow | undefined, key: string): EditionRow => ({
  key,
  side: like ? like.side : surface.side,
  sign: 1,
  level: like?.level ?? 1,
  code: null,
  name: null,
  texts: Object.fromEntries(Object.keys(like?.texts ?? {}).map((text) => [text, null])),
  cells: Object.fromEntries(
    Object.keys(like?.cells ?? {}).length > 0
      ? Object.keys(like?.cells ?? {}).map((column) => [column, null])
      : surface.statement.columns.map((column) => [column.key, null]),
  ),
})

const filledRow = (
  surface: Surface,
  row: EditionRow,
  cells: readonly (readonly [RowField, string | null])[],
): EditionRow => {
  const filled = cells.reduce<EditionRow>((current, [{ field }, value]) => {
    if (field.startsWith('cells/'))
      return { ...current, cells: { ...current.cells, [field.slice('cells/'.length)]: value } }
    if (field.startsWith('texts/'))
      return { ...current, texts: { ...current.texts, [field.slice('texts/'.length)]: value } }
    return { ...current, [field]: value }
  }, row)
  return { ...filled, level: levelForCode(surface.rows, filled.code) ?? filled.level }
}

/** A block as large as the box when the box is a multiple of it, as spreadsheets repeat what they paste. */
const tiled = (block: readonly (readonly string[])[], box: Box): (readonly string[])[] => {
  const width = Math.max(...block.map((row) => row.length))
  const [rows, columns] = [box.bottom - box.top + 1, box.right - box.left + 1]
  if (rows % block.length !== 0 || columns % width !== 0) return [...block]
  return Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (_, column) => block[at % block.length]?.[column % width] ?? ''),
  )
}

/**
 * Pastes a block with its first cell at the upper left of `box`, repeated where the box is a multiple of it. Rows
 * beyond the last are appended, columns beyond the last are dropped; texts that are no amounts are left out.
 */
export const pasteChanges = (
  surface: Surface,
  box: Box,
  block: readonly (readonly string[])[],
): BlockChanges => {
  const changes: RecordChange[] = []
  const rejected: string[] = []
  let last = surface.rows.at(-1)
  let after = keyBefore(surface, surface.rows.length)
  tiled(block, box).forEach((cells, at) => {
    const row = surface.rows[box.top + at]
    const given = cells.flatMap((text, column) => {
      const field = surface.fields[box.left + column]
      return field ? [[field, text] as const] : []
    })
    if (row) {
      for (const [field, text] of given) {
        const one = cellChange(surface, row, field, text)
        changes.push(...one.changes)
        rejected.push(...one.rejected)
      }
      return
    }
    const values = given.flatMap(([field, text]) => {
      const value = kept(surface, field, text)
      if (value === undefined) rejected.push(text)
      return value === undefined ? [] : [[field, value] as const]
    })
    const item = filledRow(surface, emptyRow(surface, last, surface.newKey()), values)
    changes.push({ change: 'insert', list: 'rows', after, item })
    last = item
    after = item.key
  })
  return { changes, rejected }
}

/** The key of what stands before the row shown at `at`: rows folded away between it and the one shown above count. */
const keyBefore = (surface: Surface, at: number): string | null => {
  const all = rowsOfSide(surface.statement, surface.side)
  const next = surface.rows[at]
  const here = next ? all.findIndex(({ key }) => key === next.key) : all.length
  return all[here - 1]?.key ?? null
}

/** As many empty rows as are wanted before the row shown at `at`, made like the row `like`. */
export const insertChanges = (
  surface: Surface,
  at: number,
  like: EditionRow | undefined,
  count: number,
): Extract<RecordChange, { change: 'insert' }>[] => {
  let after = keyBefore(surface, at)
  return Array.from({ length: count }, () => {
    const item = emptyRow(surface, like, surface.newKey())
    const change = { change: 'insert', list: 'rows', after, item } as const
    after = item.key
    return change
  })
}

export const removeChanges = (surface: Surface, box: Box): RecordChange[] =>
  surface.rows
    .slice(box.top, box.bottom + 1)
    .map(({ key }): RecordChange => ({ change: 'remove', list: 'rows', key }))
