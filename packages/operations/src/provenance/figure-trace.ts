import { z } from 'zod'

/** One amount beside the one asked about: which, where it stands, and how it counts. */
export const tracedTermSchema = z.object({
  /** The imported document; null within an edition. */
  document: z.string().nullable(),
  /** The record of the edition, or the id of the record in the document. */
  record: z.string().nullable(),
  /** The path in the edition's record; null in a document. */
  path: z.string().nullable(),
  line: z.int(),
  cell: z.int().nullable(),
  /** What the table, form or text is called. */
  table: z.string(),
  label: z.string(),
  printed: z.string(),
  /** 分. */
  amount: z.int(),
  sign: z.union([z.literal(1), z.literal(-1)]),
  /** Whether it is the very amount that was asked about. */
  own: z.boolean(),
})
export type TracedTerm = z.infer<typeof tracedTermSchema>

/**
 * How an amount is tied to others by a rule. sum: it is what the terms of `right` add up to; part: it counts into the
 * one of `left`; equal: both should be the same; balance: it stands on one of two sides that should be equal.
 */
export const figureTieSchema = z.object({
  rule: z.string(),
  title: z.string(),
  relation: z.enum(['sum', 'part', 'equal', 'balance']),
  outcome: z.enum(['exact', 'rounding', 'breach']),
  left: z.array(tracedTermSchema),
  right: z.array(tracedTermSchema),
  /** Terms of `right` that are counted but not listed. */
  omitted: z.int(),
  /** 分: what `left` states, what `right` makes, stated − computed. */
  stated: z.int(),
  computed: z.int(),
  difference: z.int(),
})
export type FigureTie = z.infer<typeof figureTieSchema>

export const figureTraceSchema = z.object({
  /** What the amount is called; null where no amount stands there. */
  label: z.string().nullable(),
  unit: z.string().nullable(),
  printed: z.string().nullable(),
  ties: z.array(figureTieSchema),
  /** Sentences that name the same amount without a rule that says it is the same figure. */
  mentions: z.array(tracedTermSchema),
})
export type FigureTrace = z.infer<typeof figureTraceSchema>
