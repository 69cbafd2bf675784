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

/** Whether a line of a cell is as long as the column is wide, so that the text had to wrap. */
const isFull = (width: number, full: number, label: RowLabelShape): boolean =>
  label.organization ? Math.abs(width - full) <= 1 : width >= full - 1

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
    // the last line of a wrapped cell stands alone: what shares its line with the next cell was never wrapped
    if (!fragment.opensLine || !fragment.closesLine) score -= 4
    else if (full !== undefined) score += isFull(before.width, full, label) ? 1 : -2
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

/** All ways to cut `count` pieces into `parts` consecutive groups, none empty: the ends of the groups. */
function* cutsOf(count: number, parts: number, from = 0): Generator<number[]> {
  if (parts <= 1) {
    yield [count]
    return
  }
  for (let end = from + 1; end <= count - parts + 1; end += 1)
    for (const rest of cutsOf(count, parts - 1, end)) yield [end, ...rest]
}

/** Beyond so many pieces a record is no row of a table; its pieces stay together. */
const mostPieces = 24

/** Divides pieces among fields in order, each field at least one piece where there are enough. */
export const distribute = (
  fragments: readonly Fragment[],
  labels: readonly RowLabelShape[],
  learnt: Learnt,
  nameOf: (code: string) => string | null,
): Fragment[][] => {
  if (labels.length === 0) return []
  const [head] = fragments
  const code = head?.coded ? (/^\d+/.exec(head.text)?.[0] ?? null) : null
  // a code standing alone belongs to the text behind it, unless the code has a column of its own
  const bare = code !== null && head?.text === code && labels[0]?.field !== 'code'
  const pieces = bare ? fragments.slice(1) : fragments
  const withCode = (groups: Fragment[][]): Fragment[][] =>
    bare && head ? groups.map((group, at) => (at === 0 ? [head, ...group] : group)) : groups
  if (pieces.length <= labels.length) return withCode(labels.map((_, at) => pieces.slice(at, at + 1)))
  if (pieces.length > mostPieces) return withCode([pieces.slice()])
  let best: { groups: Fragment[][]; score: number } = { groups: [pieces.slice()], score: -Infinity }
  for (const ends of cutsOf(pieces.length, labels.length)) {
    const groups = ends.map((end, at) => pieces.slice(ends[at - 1] ?? 0, end))
    let score = 0
    labels.forEach((label, at) => {
      score += scoreOf(groups[at] ?? [], label, learnt, nameOf, code)
    })
    if (score > best.score) best = { groups, score }
  }
  return withCode(best.groups)
}
