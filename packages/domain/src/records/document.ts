import { z } from 'zod'
import { doubtSchema } from '../doubt'
import { amountUnitSchema } from '../money'
import { documentFormatSchema, lineOriginSchema } from '../origin'
import { partySchema } from '../party'
import { placeSchema } from '../place'
import { contentsSchema } from './contents'
import { narrativeSchema } from './narrative'
import { performanceTargetSchema } from './performance-target'
import { statementSchema } from './statement'

/**
 * What became of a source line: part of a record (`record` is its id, `field` the path inside it, so that
 * the screen can link both ways), a heading that was recognised (title, unit, page header, cover), or unplaced.
 */
export const lineUseSchema = z.object({
  line: z.int().positive(),
  use: z.enum(['record', 'heading', 'unplaced']),
  record: z.string().nullable(),
})
export type LineUse = z.infer<typeof lineUseSchema>

/** Everything read out of one source document. Every non-blank line has exactly one entry in `lines`. */
export const documentSchema = z.object({
  source: z.string(),
  format: documentFormatSchema.default('text'),
  title: z.string().nullable(),
  fiscalYear: z.int().nullable(),
  region: z.string().nullable(),
  organization: partySchema.nullable(),
  amountUnit: amountUnitSchema,
  lineCount: z.int().nonnegative(),
  statements: z.array(statementSchema),
  targets: z.array(performanceTargetSchema),
  contents: z.array(contentsSchema),
  narratives: z.array(narrativeSchema),
  doubts: z.array(doubtSchema),
  unplaced: z.array(z.object({ place: placeSchema, text: z.string() })),
  /** The text of the lines whose use is 'heading', in their order. */
  headings: z.array(z.object({ place: placeSchema, text: z.string() })).default([]),
  lines: z.array(lineUseSchema),
  /** Where each line stands in the file, by line; empty for plain text, whose lines are its own. */
  origins: z.array(lineOriginSchema).default([]),
  /** The lines themselves, where text recognition made them and the file does not give them again. */
  recognisedLines: z.array(z.string()).optional(),
})
export type HengDocument = z.infer<typeof documentSchema>
