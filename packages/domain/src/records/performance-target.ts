import { z } from 'zod'
import { amountSchema } from '../amount'
import { amountUnitSchema } from '../money'
import { partySchema } from '../party'
import { placeSchema, sourced } from '../place'

/** ≥ ≤ = > <, 定性 (qualitative), or 无 where a form writes that. */
export const operators = ['≥', '≤', '=', '>', '<', '定性', '无'] as const
export type Operator = (typeof operators)[number]

const text = sourced(z.string()).nullable()
const amount = sourced(amountSchema).nullable()
const party = sourced(partySchema).nullable()

/** One indicator row. `value` is text: exact digits, or the words of a qualitative target. Blank is null. */
export const indicatorSchema = z.object({
  place: placeSchema,
  level1: text,
  level2: text,
  name: text,
  operator: sourced(z.enum(operators)).nullable(),
  value: text,
  unit: text,
  weight: text,
  core: sourced(z.boolean()).nullable(),
  note: text,
})
export type Indicator = z.infer<typeof indicatorSchema>

/** An indicator of which nothing is written. */
export const emptyIndicator: Readonly<Record<Exclude<keyof Indicator, 'place'>, null>> = {
  level1: null,
  level2: null,
  name: null,
  operator: null,
  value: null,
  unit: null,
  weight: null,
  core: null,
  note: null,
}

export const budgetKeys = [
  'total',
  'generalPublic',
  'governmentFund',
  'stateCapital',
  'other',
  'retained',
  'townships',
] as const
export type BudgetKey = (typeof budgetKeys)[number]

/** The budget of a form that names no amount. */
export const emptyBudget: Readonly<Record<BudgetKey, null>> = {
  total: null,
  generalPublic: null,
  governmentFund: null,
  stateCapital: null,
  other: null,
  retained: null,
  townships: null,
}

/** One performance target form (项目 or 部门（单位）整体绩效目标表). Amounts are in `amountUnit`. */
export const performanceTargetSchema = z.object({
  record: z.literal('performance-target'),
  id: z.string(),
  scope: z.enum(['project', 'department']),
  /** From the title line (or the first label where there is no title) to the last line of the form. */
  place: placeSchema,
  title: z.string().nullable(),
  seq: sourced(z.int()).nullable(),
  fiscalYear: z.int().nullable(),
  amountUnit: amountUnitSchema,
  name: text,
  department: party,
  implementer: party,
  preparer: party,
  contact: text,
  phone: text,
  /** As written; where one text gives both ends it is split; a text that is no period is `start` alone. */
  period: z.object({ start: text, end: text }).nullable(),
  nature: sourced(z.enum(['常年', '一次'])).nullable(),
  budget: z.record(z.enum(budgetKeys), amount),
  executionWeight: text,
  overview: text,
  basis: text,
  goal: text,
  /** Which columns the indicator table prints; a blank in a printed column differs from a column not there. */
  indicatorColumns: z.array(
    z.enum(['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'core', 'note']),
  ),
  /** Which labels the form prints (also those left empty), as field keys. */
  printedFields: z.array(z.string()),
  indicators: z.array(indicatorSchema),
})
export type PerformanceTarget = z.infer<typeof performanceTargetSchema>
