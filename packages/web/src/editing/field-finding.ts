import type { Severity } from '@heng/domain/finding'

/** A finding beside what it is about: `path` as in RecordChange, or "<list>/<key>" for a whole item, "" for the record. */
export type FieldFinding = {
  path: string
  severity: Severity
  message: string
  remedy: string | null
}
