import type { EditionFinding } from '@heng/server/contract'
import type { FieldFinding } from '../../../editing/field-finding'

/** Whether a finding still asks something of somebody. */
const isOpen = ({ acceptance }: EditionFinding): boolean => !acceptance?.holds

/** Where in a record a finding stands: at a value rather than at the title, which stands for the whole; null elsewhere. */
const pathIn = ({ record: own, path, finding }: EditionFinding, record: string): string | null => {
  const places = finding.places.filter((place) => place.record === record)
  const value = places.find((place) => place.path !== null && place.path !== 'title')
  if (value?.path) return value.path
  return own === record ? (path ?? '') : (places[0]?.path ?? null)
}

/** What stands beside the fields of a record: each finding once. */
export const fieldFindings = (findings: readonly EditionFinding[], record: string): FieldFinding[] =>
  findings.flatMap((one): FieldFinding[] => {
    const { severity, message, remedy } = one.finding
    const path = pathIn(one, record)
    if (path === null) return []
    if (isOpen(one)) return [{ path, severity, message, remedy }]
    const accepted = `已认可（${one.acceptance?.by ?? ''}：${one.acceptance?.reason ?? ''}）：${message}`
    return [{ path, severity: 'hint', message: accepted, remedy: null }]
  })
