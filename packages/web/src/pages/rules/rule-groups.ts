import type { RuleSummary } from '@heng/server/contract'

const groupTitles: Record<string, string> = {
  performance: '绩效目标',
  catalogue: '项目目录',
  budget: '预算报表',
  disclosure: '公开说明',
  adjustment: '预算调整',
}

export type RuleGroup = { key: string; title: string; rules: RuleSummary[] }

/** The rules that have the words in title, id, needs or authority, by the first part of their id: what is used most comes first. */
export const groupRules = (rules: readonly RuleSummary[], text: string): RuleGroup[] => {
  const sought = text.trim().toLowerCase()
  const groups = new Map<string, RuleSummary[]>()
  for (const rule of rules) {
    const words = [rule.id, rule.title, rule.needs, ...rule.cites.map((citation) => citation.text)]
    if (!words.some((word) => word.toLowerCase().includes(sought))) continue
    const key = rule.id.split('/')[0] ?? ''
    const group = groups.get(key)
    if (group) group.push(rule)
    else groups.set(key, [rule])
  }
  const order = Object.keys(groupTitles)
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return [...groups]
    .map(([key, members]) => ({ key, title: groupTitles[key] ?? key, rules: members }))
    .sort((left, right) => rank(left.key) - rank(right.key))
}
