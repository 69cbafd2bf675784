import type { Edition } from '@heng/domain/edition'
import type { Evaluation, Finding } from '@heng/domain/finding'
import type { Breach, Rule } from './rule'
import { viewOf } from './view'

const findingOf = (rule: Rule, breach: Breach): Finding => {
  const variant = breach.variant ?? null
  const [first] = breach.spots
  const record = first.record
  return {
    rule: variant ? `${rule.id}/${variant}` : rule.id,
    severity: variant === 'rounding' ? 'hint' : (breach.severity ?? rule.severity),
    message: rule.message(breach.facts, variant),
    remedy: rule.remedy(breach.facts, variant),
    facts: { ...breach.facts },
    authority: rule.cites.map((citation) => citation.text),
    places: breach.spots.map(({ document, place, record: at }) => ({
      source: document.source,
      line: place.line,
      ...(place.cell === undefined ? {} : { cell: place.cell }),
      text: '',
      record: at?.id ?? null,
    })),
    record: record && { kind: record.record, id: record.id, seq: null, name: null },
    group: breach.root ?? rule.id,
  } as Finding
}

/** Evaluates rules over an edition. */
export const evaluate = (edition: Edition, rules: readonly Rule[]): Evaluation => {
  const view = viewOf(edition)
  const findings: Finding[] = []
  const notChecked: Evaluation['notChecked'] = []
  let passed = 0
  let failed = 0
  for (const rule of rules) {
    const reason = rule.notCheckable(view)
    if (reason !== null) {
      notChecked.push({ rule: rule.id, reason })
      continue
    }
    const found = [...rule.check(view)].map((breach) => findingOf(rule, breach))
    findings.push(...found)
    if (found.length === 0) passed += 1
    else failed += 1
  }
  const count = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length
  return {
    summary: {
      passed,
      failed,
      notChecked: notChecked.length,
      errors: count('error'),
      warnings: count('warning'),
      hints: count('hint'),
    },
    findings,
    notChecked,
  }
}
