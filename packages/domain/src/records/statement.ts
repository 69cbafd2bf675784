import { z } from 'zod'
import { amountSchema } from '../amount'
import { amountUnitSchema } from '../money'
import { partySchema } from '../party'
import { placeSchema, sourced } from '../place'

/** One cell of a statement: the amount as printed, or null where the cell is empty. */
export const cellSchema = z.object({ value: amountSchema.nullable(), place: placeSchema })
export type Cell = z.infer<typeof cellSchema>

/** The text fields a row may carry beside code and name (allocation tables, bond plan, project detail). */
export const rowTextKeys = [
  'seq',
  'region',
  'project',
  'projectCode',
  'department',
  'owner',
  'typeCode',
  'typeName',
  'unitCode',
  'unitName',
  'nature',
] as const
export type RowTextKey = (typeof rowTextKeys)[number]

export const statementRowSchema = z.object({
  place: placeSchema,
  side: z.enum(['revenue', 'expenditure']).nullable(),
  /** −1 where the source says 减. */
  sign: z.union([z.literal(1), z.literal(-1)]),
  /** 1 for totals and the top level. */
  level: z.int().positive(),
  code: sourced(z.string()).nullable(),
  /** Without ordinal and without leading 其中/减. */
  name: sourced(z.string()).nullable(),
  texts: z.partialRecord(z.enum(rowTextKeys), sourced(z.string()).nullable()),
  /** Column key → cell, for every column of the statement. */
  cells: z.record(z.string(), cellSchema),
})
export type StatementRow = z.infer<typeof statementRowSchema>

/** A row of the top level in which nothing is written. */
export const emptyRow = {
  side: null,
  sign: 1,
  level: 1,
  code: null,
  name: null,
  texts: {},
  cells: {},
} as const satisfies Omit<StatementRow, 'place'>

/**
 * One statutory table as read: rows × columns, every cell an exact amount or empty, with its place.
 * `kind` and the column keys are those of the table shape it was recognised by.
 */
export const statementSchema = z.object({
  record: z.literal('statement'),
  id: z.string(),
  kind: z.string(),
  place: placeSchema,
  title: z.string(),
  fiscalYear: z.int().nullable(),
  organization: partySchema.nullable(),
  /** The unit in force for the amounts; `printedUnit` says whether the table itself prints it, and where. */
  amountUnit: amountUnitSchema,
  printedUnit: sourced(z.string()).nullable(),
  /** In source order; `title` as printed, group headers before it joined by "/". */
  columns: z.array(z.object({ key: z.string(), title: z.string() })),
  rows: z.array(statementRowSchema),
  /** 备注, 说明 and the like that belong to the table. */
  notes: z.array(sourced(z.string())),
})
export type Statement = z.infer<typeof statementSchema>
