import type { Severity } from '@heng/domain/finding'
import type { SampleLayout } from './sample-layout'
import type {
  SampleContentsEntry,
  SampleExtract,
  SampleIndicator,
  SampleRow,
  SampleTarget,
} from './sample-extract'

/** Where a finding stands: at a form or table of the extract, or at a text (the last of `texts`, each behind the one before). */
export type Spot = { form: string } | { table: string } | { texts: readonly string[] }

/** One finding a planted mistake must cause. `figures` stand in its facts or its message. */
export type ExpectedFinding = {
  rule: string
  severity: Severity
  at: Spot
  figures: readonly string[]
}

/**
 * A mistake planted in one document: a change of its records before they are printed, or of the printed text.
 * It stands apart from the generation, which itself makes no mistake.
 */
export type PlantedMistake = {
  name: string
  layout: SampleLayout
  change?: (extract: SampleExtract) => void
  edit?: readonly (readonly [find: string, replacement: string])[]
  findings: readonly ExpectedFinding[]
}

const must = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`nothing to plant a mistake in: ${what}`)
  return found
}

export const formNamed = (extract: SampleExtract, name: string): SampleTarget =>
  must(
    extract.targets.find((target) => target.scope === 'project' && target.name === name),
    name,
  )

export const indicatorNamed = (extract: SampleExtract, form: string, name: string): SampleIndicator =>
  must(
    formNamed(extract, form).indicators.find((indicator) => indicator.name === name),
    name,
  )

export const entryNamed = (extract: SampleExtract, name: string): SampleContentsEntry =>
  must(
    extract.contents.find((entry) => entry.name === name),
    name,
  )

/** A row of a table by its code, name or project. */
export const rowOf = (extract: SampleExtract, kind: string, naming: string): SampleRow => {
  const table = must(
    extract.tables.find((one) => one.kind === kind),
    kind,
  )
  return must(
    table.rows.find((row) => [row.code, row.name, row.project].includes(naming)),
    `${kind} ${naming}`,
  )
}

/** Replaces a text that stands exactly once. */
export const edited = (content: string, find: string, replacement: string): string => {
  const parts = content.split(find)
  if (parts.length !== 2) throw new Error(`to plant a mistake, this must stand once: ${find}`)
  return parts.join(replacement)
}
