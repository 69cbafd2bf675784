import type { Severity } from '@heng/domain/finding'
import './severity-mark.css'

/** Word and one-character seal of each severity; colour only repeats what they say. */
export const severityWords: Record<Severity, { word: string; seal: string }> = {
  error: { word: '错误', seal: '误' },
  warning: { word: '警告', seal: '疑' },
  hint: { word: '提示', seal: '注' },
}

export const SeverityMark = ({ severity, word = false }: { severity: Severity; word?: boolean }) => {
  const { word: name, seal } = severityWords[severity]
  return (
    <span className={`severity severity-${severity}`}>
      <span className="seal" aria-hidden="true">
        {seal}
      </span>
      <span className={word ? 'severity-word' : 'unseen'}>{name}</span>
    </span>
  )
}

/** How many findings of each severity, nothing for none; "无问题" when there are none at all. */
export const SeverityCounts = ({
  errors,
  warnings,
  hints,
}: {
  errors: number
  warnings: number
  hints: number
}) => {
  const counts = [
    ['error', errors],
    ['warning', warnings],
    ['hint', hints],
  ] as const
  const present = counts.filter(([, count]) => count > 0)
  if (present.length === 0) return <span className="all-well">✓ 没有问题</span>
  return (
    <span className="severity-counts">
      {present.map(([severity, count]) => (
        <span key={severity} className={`severity-count severity-${severity}`}>
          <SeverityMark severity={severity} />
          <span className="number">{count}</span>
        </span>
      ))}
    </span>
  )
}
