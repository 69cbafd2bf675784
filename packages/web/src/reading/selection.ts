import type { Place } from '@heng/domain/place'
import { emptyPath } from './empty-path'
import type { FieldIndex } from './field-index'
import type { KeyedFinding } from './keyed-finding'

/** What the address of a document page can point at. */
export type Pointer = {
  record?: string | undefined
  at?: string | undefined
  line?: number | undefined
  cell?: number | undefined
  finding?: string | undefined
}

/** What is marked on both sides of the document page. */
export type Selection = { record: string | null; path: string | null; place: Place | null }

/** A record named without a field is marked at its first line. */
const firstLine = (record: string | undefined, index: FieldIndex): Place | null => {
  const place = record ? index.placeOf(record, null) : null
  return place && { line: place.line }
}

/**
 * Resolves an address: a field of a record gives its source place; a source line gives its field; a finding
 * gives its first place in this document, an empty field also by its name.
 */
export const resolveSelection = (
  pointer: Pointer,
  index: FieldIndex,
  findings: readonly KeyedFinding[],
  document: string,
): Selection => {
  if (pointer.record && pointer.at)
    return { record: pointer.record, path: pointer.at, place: index.placeOf(pointer.record, pointer.at) }
  const finding = pointer.line ? null : findings.find(({ key }) => key === pointer.finding)
  const spot = finding?.places.find((place) => place.document === document)
  const line = pointer.line ?? spot?.line
  const cell = pointer.line ? pointer.cell : spot?.cell
  if (line === undefined)
    return { record: pointer.record ?? null, path: null, place: firstLine(pointer.record, index) }
  const field = index.at(line, cell)
  const empty = pointer.line ? undefined : spot?.field
  return {
    record: pointer.record ?? field?.record ?? spot?.record ?? index.recordAt(line),
    path: empty === undefined ? (field?.path ?? null) : emptyPath(field?.path ?? '', empty),
    place: field && !field.container ? field.place : { line, ...(cell === undefined ? {} : { cell }) },
  }
}
