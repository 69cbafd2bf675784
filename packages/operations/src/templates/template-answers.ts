import { z } from 'zod'

const text = z.string().nullable()

const lineSchema = z.object({
  path: z.string(),
  label: z.string(),
  before: text,
  after: text,
  now: text.optional(),
})

const formSchema = z.object({
  state: z.enum(['changed', 'added', 'removed']),
  sheet: z.string(),
  id: text,
  name: text,
  lines: z.array(lineSchema),
})

const clashSchema = z.object({
  id: z.string(),
  sheet: z.string(),
  name: text,
  label: z.string(),
  before: text,
  mine: text,
  theirs: text,
})

/** What a filled template would change in an edition as it is now. */
export const templatePreviewSchema = z.object({
  organization: z.string(),
  fiscalYear: z.int(),
  forms: z.array(formSchema),
  /** Changed here and at the desk since the template was given out; each must be decided. */
  clashes: z.array(clashSchema),
  /** Filled in, but no longer in the edition: not taken. */
  missing: z.array(z.object({ sheet: z.string(), name: text })),
  doubts: z.array(z.object({ sheet: z.string(), cell: text, what: z.string(), text: z.string() })),
  /** Changed beyond what the template lets one fill in; `kind` in words. */
  outside: z.array(
    z.object({ kind: z.string(), sheet: z.string(), cell: text, what: z.string(), text: z.string() }),
  ),
})
export type TemplatePreview = z.infer<typeof templatePreviewSchema>

export const templateOutcomeSchema = z.object({ changed: z.int(), added: z.int(), removed: z.int() })
export type TemplateOutcome = z.infer<typeof templateOutcomeSchema>
