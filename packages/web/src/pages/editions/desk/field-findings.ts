import type { EditionFinding } from '@heng/server/contract'
import type { FieldFinding } from '../../../editing/field-finding'

/** Whether a finding still asks something of somebody. */
export const isOpen = ({ acceptance }: EditionFinding): boolean => !acceptance?.holds

/** What stands beside the fields of a record: each finding once, at its first place there. */
export const fieldFindings = (findings: readonly EditionFinding[], record: string): FieldFinding[] =>
  findings.flatMap((one): FieldFinding[] => {
    const { severity, message, remedy, places } = one.finding
    const place = places.find((candidate) => candidate.record === record)
    const path = one.record === record ? one.path : place?.path
    if (path === undefined) return []
    if (isOpen(one)) return [{ path: path ?? '', severity, message, remedy }]
    const accepted = `已接受（${one.acceptance?.by ?? ''}：${one.acceptance?.reason ?? ''}）：${message}`
    return [{ path: path ?? '', severity: 'hint', message: accepted, remedy: null }]
  })
