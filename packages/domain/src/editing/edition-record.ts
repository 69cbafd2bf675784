import { z } from 'zod'
import { amountUnitSchema } from '../money'
import { partySchema } from '../party'
import { rowTextKeys } from '../records/statement'

/**
 * The records of an edition as people work on them: the values alone, as text, without the places of a source.
 * Every row, indicator, entry, paragraph and note has a key that it keeps through changes and copies.
 */
const text = z.string().nullable()
const key = z.string().min(1)

export const editionRowSchema = z.object({
  key,
  side: z.enum(['revenue', 'expenditure']).nullable(),
  /** −1 where the table says 减. */
  sign: z.union([z.literal(1), z.literal(-1)]),
  /** 1 for totals and the top level. */
  level: z.int().positive(),
  code: text,
  name: text,
  texts: z.partialRecord(z.enum(rowTextKeys), text),
  /** Column key → digits in the statement's unit ("1234.50"), null where empty. */
  cells: z.record(z.string(), text),
})
export type EditionRow = z.infer<typeof editionRowSchema>

const notedText = z.object({ key, text: z.string() })

export const editionStatementSchema = z.object({
  record: z.literal('statement'),
  kind: z.string(),
  title: z.string(),
  fiscalYear: z.int().nullable(),
  organization: partySchema.nullable(),
  amountUnit: amountUnitSchema,
  /** The unit as the table prints it; null where it prints none. */
  printedUnit: text,
  columns: z.array(z.object({ key, title: z.string() })),
  rows: z.array(editionRowSchema),
  notes: z.array(notedText),
})
export type EditionStatement = z.infer<typeof editionStatementSchema>

/** The single fields of a target form. Parties are written "109-示例区教育委员会" where they have a code. */
export const targetFieldKeys = [
  'seq',
  'name',
  'department',
  'implementer',
  'preparer',
  'contact',
  'phone',
  'period.start',
  'period.end',
  'nature',
  'budget.total',
  'budget.generalPublic',
  'budget.governmentFund',
  'budget.stateCapital',
  'budget.other',
  'budget.retained',
  'budget.townships',
  'executionWeight',
  'overview',
  'basis',
  'goal',
] as const
export type TargetFieldKey = (typeof targetFieldKeys)[number]

export const indicatorKeys = [
  'level1',
  'level2',
  'name',
  'operator',
  'value',
  'unit',
  'weight',
  'core',
  'note',
] as const
export type IndicatorKey = (typeof indicatorKeys)[number]

export const editionIndicatorSchema = z.object({
  key,
  level1: text,
  level2: text,
  name: text,
  /** ≥ ≤ = > <, 定性 or 无. */
  operator: text,
  value: text,
  unit: text,
  weight: text,
  /** 是 or 否. */
  core: text,
  note: text,
})
export type EditionIndicator = z.infer<typeof editionIndicatorSchema>

export const editionTargetSchema = z.object({
  record: z.literal('performance-target'),
  scope: z.enum(['project', 'department']),
  title: text,
  fiscalYear: z.int().nullable(),
  amountUnit: amountUnitSchema,
  fields: z.partialRecord(z.enum(targetFieldKeys), text),
  /** Which labels the form prints, also those left empty; the keys of PerformanceTarget.printedFields. */
  printedFields: z.array(z.string()),
  indicatorColumns: z.array(z.enum(indicatorKeys)),
  indicators: z.array(editionIndicatorSchema),
})
export type EditionTarget = z.infer<typeof editionTargetSchema>

export const editionContentsSchema = z.object({
  record: z.literal('contents'),
  title: z.string(),
  fiscalYear: z.int().nullable(),
  amountUnit: amountUnitSchema,
  entries: z.array(
    z.object({ key, seq: text, name: z.string(), department: text, amount: text, page: text }),
  ),
  total: text,
})
export type EditionContents = z.infer<typeof editionContentsSchema>

export const editionNarrativeSchema = z.object({
  record: z.literal('narrative'),
  title: text,
  paragraphs: z.array(
    z.object({
      key,
      ordinal: text,
      level: z.int().positive().nullable(),
      heading: z.boolean(),
      text: z.string(),
    }),
  ),
})
export type EditionNarrative = z.infer<typeof editionNarrativeSchema>

export const editionRecordSchema = z.discriminatedUnion('record', [
  editionStatementSchema,
  editionTargetSchema,
  editionContentsSchema,
  editionNarrativeSchema,
])
export type EditionRecord = z.infer<typeof editionRecordSchema>
