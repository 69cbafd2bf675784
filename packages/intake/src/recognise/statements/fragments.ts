import type { RowLabelShape } from '@heng/domain/shapes/table-shape'

/** A piece of text between spaces or line ends. */
export type Fragment = {
  text: string
  line: number
  width: number
  opensLine: boolean
  closesLine: boolean
  /** Begins with a subject code. */
  coded: boolean
}

/** What rows without wrapped cells teach: how wide each column gets, and the names of organizations. */
export type Learnt = { widest: ReadonlyMap<string, number>; organizations: ReadonlySet<string> }

const organizationEnd =
  /(?:局|委|办|处|部|厅|院|校|所|站|队|社|会|馆|园|府|街道|镇|乡|中心|公司|集团|单位|联|署|行|学|庭|台|科|室|组|银行|本级|区|县)$/u
const regionText = /^.{1,8}(?:省|市|区|县|旗|州|盟|本级)$/u

/** Learns from the sections in which every field is one piece. */
export const learnWidths = (
  sections: readonly { fragments: readonly Fragment[]; labels: readonly RowLabelShape[] }[],
): Learnt => {
  const widest = new Map<string, number>()
  const organizations = new Set<string>()
  for (const { fragments, labels } of sections) {
    if (fragments.length !== labels.length) continue
    labels.forEach((label, at) => {
      const fragment = fragments[at]
      if (!fragment) return
      widest.set(label.field, Math.max(widest.get(label.field) ?? 0, fragment.width))
      if (label.organization) organizations.add(fragment.text)
    })
  }
  return { widest, organizations }
}

const scoreOf = (
  fragments: readonly Fragment[],
  label: RowLabelShape,
  learnt: Learnt,
  nameOf: (code: string) => string | null,
  code: string | null,
): number => {
  const text = fragments.map((fragment) => fragment.text).join('')
  let score = 0
  const full = learnt.widest.get(label.field)
  fragments.slice(1).forEach((fragment, at) => {
    const before = fragments[at]
    if (!before) return
    if (!fragment.opensLine) score -= 4
    else if (full !== undefined) score += Math.abs(before.width - full) <= 2 ? 1 : -2
  })
  if (label.organization) {
    if (learnt.organizations.has(text)) score += 4
    const parts = text.split(/[、,，]/u)
    score += parts.every((part) => organizationEnd.test(part) && part.length >= 3) ? 2 : -2
  }
  if (label.field === 'region') score += fragments.length === 1 && regionText.test(text) ? 4 : -4
  if (label.field === 'name' && code !== null && nameOf(code) === text) score += 5
  return score
}

/** Divides pieces among fields in order, each field at least one piece where there are enough. */
export const distribute = (
  fragments: readonly Fragment[],
  labels: readonly RowLabelShape[],
  learnt: Learnt,
  nameOf: (code: string) => string | null,
): Fragment[][] => {
  if (labels.length === 0) return []
  if (fragments.length <= labels.length && !fragments[0]?.coded)
    return labels.map((_, at) => fragments.slice(at, at + 1))
  const coded = /^\d+/.exec(fragments[0]?.coded ? (fragments[0]?.text ?? '') : '')?.[0] ?? null
  const bare = fragments[0]?.text === coded
  let best: { groups: Fragment[][]; score: number } | null = null
  const walk = (label: number, from: number, groups: Fragment[][], score: number): void => {
    const shape = labels[label]
    if (!shape) {
      if (from === fragments.length && (!best || score > best.score)) best = { groups, score }
      return
    }
    const last = fragments.length - (labels.length - label - 1)
    const first = Math.min(from + 1, last)
    for (
      let to = label === labels.length - 1 ? fragments.length : first;
      to <= Math.max(last, first) && to <= fragments.length;
      to += 1
    ) {
      const own = fragments.slice(from, to)
      // a code standing alone belongs to the text behind it, unless the code has a column of its own
      const joins = bare && label === 0 && shape.field !== 'code' ? own.slice(1) : own
      const value = own.length === 0 ? 0 : scoreOf(joins, shape, learnt, nameOf, coded)
      walk(label + 1, to, [...groups, own], score + value)
    }
  }
  walk(0, 0, [], 0)
  return (best as { groups: Fragment[][] } | null)?.groups ?? [fragments.slice()]
}
