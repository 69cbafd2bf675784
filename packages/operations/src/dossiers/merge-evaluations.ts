import type { Evaluation } from '@heng/domain/finding'
import type { CheckedDossier } from './evaluate-documents'

/** One outcome for several dossiers: counts add up, and what was not checked says in which dossier. */
export const mergeEvaluations = (checked: readonly CheckedDossier[]): Evaluation => {
  const summary = { passed: 0, failed: 0, notChecked: 0, errors: 0, warnings: 0, hints: 0 }
  const keys = ['passed', 'failed', 'notChecked', 'errors', 'warnings', 'hints'] as const
  for (const { evaluation } of checked) for (const key of keys) summary[key] += evaluation.summary[key]
  return {
    summary,
    findings: checked.flatMap(({ evaluation }) => evaluation.findings),
    notChecked: checked.flatMap(({ dossier, evaluation }) =>
      evaluation.notChecked.map(({ rule, reason }) => ({
        rule,
        reason: checked.length > 1 ? `${dossier.name}：${reason}` : reason,
      })),
    ),
  }
}
