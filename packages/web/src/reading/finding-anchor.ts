import { emptyPath } from './empty-path'
import type { FieldIndex } from './field-index'
import type { KeyedFinding } from './keyed-finding'

/** A place of a finding inside one record: where its note stands (`first`) or its mark. */
export type AnchoredFinding = { finding: KeyedFinding; record: string; path: string; first: boolean }

/**
 * Where the findings of a document stand in its records. A place that is a line without a cell anchors at the
 * whole row; one that is a record's first line at its head (path ""); an empty field at itself, as the form prints it.
 */
export const anchorFindings = (
  findings: readonly KeyedFinding[],
  document: string,
  index: FieldIndex,
): AnchoredFinding[] =>
  findings.flatMap((finding) => {
    const noted = new Set<string>()
    return finding.places
      .filter((place) => place.document === document)
      .flatMap((place) => {
        const field = index.at(place.line, place.cell)
        const record = place.record ?? field?.record ?? index.recordAt(place.line)
        if (!record) return []
        const first = !noted.has(record)
        noted.add(record)
        const path = field?.record === record ? field.path : ''
        return [{ finding, record, path: place.field ? emptyPath(path, place.field) : path, first }]
      })
  })
