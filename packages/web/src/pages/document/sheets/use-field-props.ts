import type { Severity } from '@heng/domain/finding'
import { gravest } from '@heng/domain/severity'
import { useMemo } from 'react'
import { severityWords } from '../../../parts/severity-mark'
import { useDesk } from '../document-context'

/** The gravest finding at each path of a record. */
const useSeverities = (record: string): ReadonlyMap<string, Severity> => {
  const { anchored } = useDesk()
  return useMemo(() => {
    const severities = new Map<string, Severity>()
    for (const anchor of anchored) {
      if (anchor.record !== record) continue
      const known = severities.get(anchor.path)
      const severity = gravest(known ? [known, anchor.finding.severity] : [anchor.finding.severity])
      if (severity) severities.set(anchor.path, severity)
    }
    return severities
  }, [anchored, record])
}

/** What an element of a sheet needs to be a field: its path, whether it is marked, the finding at it. */
export const useFieldProps = (record: string) => {
  const { selection } = useDesk()
  const severities = useSeverities(record)
  const marked = selection.record === record ? selection.path : null
  return (path: string, className = '') => {
    const severity = severities.get(path)
    const classes = [
      'field',
      className,
      marked === path ? 'field-marked' : '',
      severity ? `field-${severity}` : '',
    ]
    return {
      'data-path': path,
      'aria-selected': marked === path,
      className: classes.filter(Boolean).join(' '),
      ...(severity ? { title: `这里有${severityWords[severity].word}` } : {}),
    }
  }
}
