import { rules } from '@heng/statute/rules'
import type { RuleSummary } from './rule-summary'

/** Every rule, in the order of the registry. */
export const listRules = (): RuleSummary[] =>
  rules.map(({ id, title, severity, cites, needs, inForce }) => ({
    id,
    title,
    severity,
    cites: cites.map(({ basis, text }) => ({ basis, text })),
    needs,
    inForce: inForce ?? null,
  }))
