import type { EditionRow, EditionStatement } from '@heng/domain/editing/edition-record'
import type { RowTextKey } from '@heng/domain/records/statement'
import { rowTextKeys } from '@heng/domain/records/statement'
import { rowTextTitles } from '../../reading/row-text-titles'

/** One column of the grid: `field` is the path of its value within a row ("code", "texts/owner", "cells/total"). */
export type RowField = { field: string; title: string; amount: boolean; frozen: boolean }

export type Side = EditionRow['side']

/** The sides that a statement has, revenue first; a single null for a one-sided table. */
export const sidesOf = (statement: EditionStatement): Side[] => {
  const sides = (['revenue', 'expenditure'] as const).filter((side) =>
    statement.rows.some((row) => row.side === side),
  )
  return sides.length > 0 ? sides : [null]
}

/** The rows shown for a side: rows that stand on no side of a two-sided table are shown with the first. */
export const rowsOfSide = (statement: EditionStatement, side: Side): readonly EditionRow[] => {
  const sides = sidesOf(statement)
  if (sides[0] === null) return statement.rows
  return statement.rows.filter((row) => row.side === side || (row.side === null && side === sides[0]))
}

/** A title of a column; a head that the table prints over itself is said once. */
const columnTitle = (title: string): string =>
  title
    .split('/')
    .map((part) => part.trim())
    .filter((part, at, all) => part !== all[at - 1])
    .join('/')

const codeTitle = '科目编码'
const nameTitle = (coded: boolean): string => (coded ? '科目名称' : '项目')

/** The columns of a side in the order in which the table prints them; an empty table has code and name. */
export const fieldsOf = (
  statement: Pick<EditionStatement, 'columns'>,
  rows: readonly EditionRow[],
): RowField[] => {
  const coded = rows.length === 0 || rows.some(({ code }) => code !== null)
  const named = rows.length === 0 || rows.some(({ name }) => name !== null)
  const texts = rowTextKeys.filter((key) => rows.some((row) => row.texts[key] !== undefined))
  const text = (key: RowTextKey, frozen: boolean): RowField => ({
    field: `texts/${key}`,
    title: rowTextTitles[key],
    amount: false,
    frozen,
  })
  const before = texts.filter((key) => key === 'seq' || key === 'region')
  const after = texts.filter((key) => key !== 'seq' && key !== 'region')
  const used = statement.columns.filter(({ key }) => rows.some((row) => key in row.cells))
  return [
    ...before.map((key) => text(key, true)),
    ...(coded ? [{ field: 'code', title: codeTitle, amount: false, frozen: true }] : []),
    ...(named ? [{ field: 'name', title: nameTitle(coded), amount: false, frozen: true }] : []),
    ...after.map((key) => text(key, !named && key === after[0])),
    ...(used.length > 0 ? used : statement.columns).map(({ key, title }) => ({
      field: `cells/${key}`,
      title: columnTitle(title),
      amount: true,
      frozen: false,
    })),
  ]
}

/** What the column of a field is called; null for a field that has none. */
export const fieldTitle = (statement: EditionStatement, field: string): string | null => {
  if (field === 'code') return codeTitle
  if (field === 'name') return nameTitle(statement.rows.some(({ code }) => code !== null))
  const text = rowTextKeys.find((key) => field === `texts/${key}`)
  if (text) return rowTextTitles[text]
  return statement.columns.find(({ key }) => field === `cells/${key}`)?.title ?? null
}

/** The value of a field of a row. */
export const fieldValue = (row: EditionRow, field: string): string | null => {
  if (field.startsWith('cells/')) return row.cells[field.slice('cells/'.length)] ?? null
  if (field === 'code') return row.code
  if (field === 'name') return row.name
  const key = rowTextKeys.find((one) => field === `texts/${one}`)
  return (key && row.texts[key]) ?? null
}
