import { severityNames } from '@heng/operations/reports/wording'
import { explainRule } from '@heng/operations/rules/explain-rule'
import { listRules } from '@heng/operations/rules/list-rules'
import type { RuleSummary } from '@heng/operations/rules/rule-summary'
import { Refusal } from '@heng/domain/refusal'
import { parse } from '../arguments'
import type { Terminal } from '../terminal'
import { padTo, widthOf, wrap } from '../width'

const yearsOf = ({ inForce }: RuleSummary): string | null => {
  if (!inForce || (inForce.from === null && inForce.to === null)) return null
  if (inForce.to === null) return `自 ${inForce.from} 年度起`
  return inForce.from === null ? `至 ${inForce.to} 年度止` : `${inForce.from} 至 ${inForce.to} 年度`
}

const labelled = (terminal: Terminal, label: string, text: string): string[] =>
  wrap(text, terminal.columns - 10).map(
    (line, at) => `    ${terminal.paint(at === 0 ? `${label}  ` : '      ', 'quiet')}${line}`,
  )

const lines = (rule: RuleSummary, idWidth: number, terminal: Terminal): string[] => {
  const years = yearsOf(rule)
  return [
    `${terminal.paint(padTo(rule.id, idWidth), 'strong')}  ${terminal.paint(`[${severityNames[rule.severity]}]`, rule.severity)} ${rule.title}`,
    ...rule.cites.flatMap(({ text }) => labelled(terminal, '依据', text)),
    ...labelled(terminal, '需要', rule.needs),
    ...(years === null ? [] : labelled(terminal, '适用', years)),
  ]
}

/** `heng rules`: every rule, or one by its id. */
export const rules = (args: readonly string[], terminal: Terminal): number => {
  const { values, positionals } = parse(args, { json: { type: 'boolean' } })
  if (positionals.length > 1) throw new Refusal('request-must-be-valid', '用法：heng rules [规则]')
  const [asked] = positionals
  const chosen = asked === undefined ? listRules() : [explainRule(asked)]
  if (values.json) {
    terminal.out(`${JSON.stringify(asked === undefined ? chosen : chosen[0], null, 2)}\n`)
    return 0
  }
  const idWidth = Math.max(...chosen.map(({ id }) => widthOf(id)))
  terminal.out(`${chosen.map((rule) => lines(rule, idWidth, terminal).join('\n')).join('\n')}\n`)
  return 0
}
