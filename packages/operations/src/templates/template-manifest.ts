import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { editionTargetSchema, indicatorKeys, targetFieldKeys } from '@heng/domain/editing/edition-record'
import { amountUnitSchema } from '@heng/domain/money'
import { z } from 'zod'

export const templateVersion = 1
/** What the first cell of the hidden sheet says. */
export const manifestMark = 'heng-template'
/** A cell holds at most 32,767 characters. */
const chunkLength = 30_000

export const templateManifestSchema = z.object({
  version: z.literal(templateVersion),
  /** As a form names it: "109-示例区教育委员会". */
  organization: z.string(),
  fiscalYear: z.int(),
  amountUnit: amountUnitSchema,
  /** The title that new forms bear. */
  title: z.string().nullable(),
  /** What the forms of this template ask for. */
  fields: z.array(z.enum(targetFieldKeys)),
  columns: z.array(z.enum(indicatorKeys)),
  /** The labels a new form prints, as PerformanceTarget.printedFields. */
  printedFields: z.array(z.string()),
  /** The forms as they were when the template was made. */
  forms: z.array(z.object({ id: z.string(), data: editionTargetSchema })),
  spareForms: z.int().nonnegative(),
})
export type TemplateManifest = z.infer<typeof templateManifestSchema>

const hashOf = (chunks: readonly string[]): string =>
  createHash('sha256').update(chunks.join('')).digest('hex')

/**
 * The manifest as texts of cells below one another: mark, version, hash, layout and the packed content. `layout` says
 * which cell means what; a program that lays out forms otherwise must not read them by its own layout.
 */
export const packManifest = (manifest: TemplateManifest, layout: string): string[] => {
  const packed = deflateRawSync(JSON.stringify(manifest)).toString('base64')
  const chunks = packed.match(new RegExp(`.{1,${chunkLength}}`, 'gu')) ?? []
  return [
    manifestMark,
    `version ${templateVersion}`,
    `sha256 ${hashOf([layout, ...chunks])}`,
    layout,
    ...chunks,
  ]
}

export type UnpackedManifest = { manifest: TemplateManifest; layout: string; isIntact: boolean }

/** Far beyond a unit's forms; what inflates to more is no manifest. */
const sizeLimit = 64 * 1024 * 1024

/** Reads packed texts; null where they cannot be read. Not intact: readable, but not what was written. */
export const unpackManifest = (texts: readonly string[]): UnpackedManifest | null => {
  const [mark, , hash, layout = '', ...chunks] = texts
  if (mark !== manifestMark) return null
  try {
    const json = inflateRawSync(Buffer.from(chunks.join(''), 'base64'), { maxOutputLength: sizeLimit })
    const parsed = templateManifestSchema.safeParse(JSON.parse(json.toString('utf8')))
    return parsed.success
      ? { manifest: parsed.data, layout, isIntact: hash === `sha256 ${hashOf([layout, ...chunks])}` }
      : null
  } catch {
    return null
  }
}
