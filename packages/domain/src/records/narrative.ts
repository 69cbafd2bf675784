import { z } from 'zod'
import { placeSchema } from '../place'

/** One paragraph of running text; one cut by a page break or wrapped over lines is one paragraph. */
export const paragraphSchema = z.object({
  place: placeSchema,
  /** "一、", "（二）", "3." as printed, null where the paragraph has none. */
  ordinal: z.string().nullable(),
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; null for plain text. */
  level: z.int().positive().nullable(),
  /** A heading stands alone: an ordinal with a short title and no sentence behind it. */
  heading: z.boolean(),
  /** Whole text with its ordinal, white space normalised. */
  text: z.string(),
})
export type Paragraph = z.infer<typeof paragraphSchema>

/** A run of paragraphs: the explanations of a department budget, compilation notes, remarks. */
export const narrativeSchema = z.object({
  record: z.literal('narrative'),
  id: z.string(),
  place: placeSchema,
  title: z.string().nullable(),
  paragraphs: z.array(paragraphSchema),
})
export type Narrative = z.infer<typeof narrativeSchema>
