import { z } from 'zod'

/** Certain breach; very probable, a reviewer must ask; weak style or a difference that rounding explains. */
export const severities = ['error', 'warning', 'hint'] as const
export type Severity = (typeof severities)[number]

/**
 * A place in one of the edition's documents; `record` is the id of the record there. `field` names a field of what
 * stands on the line (of the record on its first line, of an indicator or a row on its own) that is empty, and so
 * has no place by itself: "goal", "weight".
 */
export const findingPlaceSchema = z.object({
  source: z.string(),
  line: z.int().positive(),
  cell: z.int().nonnegative().optional(),
  text: z.string(),
  record: z.string().nullable(),
  field: z.string().optional(),
})
export type FindingPlace = z.infer<typeof findingPlaceSchema>

/** What a rule yields: figures and words as printed, never sentences. Amount facts are printed text with their unit. */
export type Facts = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>

export const findingSchema = z.object({
  /** Rule id, "performance/weights-sum"; a difference that rounding explains has "/rounding" appended. */
  rule: z.string(),
  severity: z.enum(severities),
  message: z.string(),
  /** What would mend it, one sentence. */
  remedy: z.string().nullable(),
  facts: z.record(
    z.string(),
    z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number()]))]),
  ),
  /** The authorities the rule cites, as text. */
  authority: z.array(z.string()),
  places: z.array(findingPlaceSchema),
  record: z
    .object({
      kind: z.string(),
      id: z.string(),
      seq: z.int().nullable(),
      name: z.string().nullable(),
    })
    .nullable(),
  /** Findings with one root cause share a group key. */
  group: z.string(),
})
export type Finding = z.infer<typeof findingSchema>

/** The outcome of checking one edition. `passed` counts rules that were evaluated and yielded no finding. */
export const evaluationSchema = z.object({
  summary: z.object({
    passed: z.int(),
    failed: z.int(),
    notChecked: z.int(),
    errors: z.int(),
    warnings: z.int(),
    hints: z.int(),
  }),
  findings: z.array(findingSchema),
  notChecked: z.array(z.object({ rule: z.string(), reason: z.string() })),
})
export type Evaluation = z.infer<typeof evaluationSchema>
