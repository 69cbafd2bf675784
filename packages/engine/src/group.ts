import type { Identity, Term } from './rule'

/** What grouping looks at of a finding. `own` is its key when it shares its cause with none. */
export type Symptom = { identity: Identity | null; root: string | null; own: string }

/** One amount that, changed by one difference, would mend all the symptoms listed. */
type Candidate = { key: string; order: string; mends: readonly number[] }

const pad = (value: number): string => String(value).padStart(7, '0')

const cellKey = ({ document, place }: Term): string =>
  `${document.source}:${place.line}${place.cell === undefined ? '' : `:${place.cell}`}`

/** Every (cell, correction) that mends an identity, over all identities: only those that mend two or more. */
const candidatesOf = (symptoms: readonly Symptom[]): Candidate[] => {
  const found = new Map<string, { term: Term; mends: number[] }>()
  symptoms.forEach(({ identity }, at) => {
    if (!identity || identity.residual === 0) return
    for (const term of identity.terms) {
      const key = `${cellKey(term)}${identity.residual * term.sign > 0 ? '-' : '+'}${Math.abs(identity.residual)}`
      const known = found.get(key)
      if (!known) found.set(key, { term, mends: [at] })
      else if (known.mends.at(-1) !== at) known.mends.push(at)
    }
  })
  return [...found]
    .filter(([, { mends }]) => mends.length > 1)
    .map(([key, { term, mends }]) => ({
      key,
      order: `${term.document.source}:${pad(term.place.line)}:${pad(term.place.cell ?? 0)}`,
      mends,
    }))
}

/** Symptoms that some chain of candidates joins; every component can be solved by itself. */
const componentsOf = (candidates: readonly Candidate[]): Candidate[][] => {
  const parent = new Map<number, number>()
  const find = (at: number): number => {
    let root = at
    while (true) {
      const above = parent.get(root)
      if (above === undefined || above === root) return root
      root = above
    }
  }
  for (const { mends } of candidates) {
    const root = find(mends[0] ?? 0)
    for (const at of mends) parent.set(find(at), root)
  }
  const components = new Map<number, Candidate[]>()
  for (const candidate of candidates) {
    const root = find(candidate.mends[0] ?? 0)
    const component = components.get(root)
    if (component) component.push(candidate)
    else components.set(root, [candidate])
  }
  return [...components.values()]
}

const compare = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** Most symptoms first, then in the order of the source, so that the choice is the same in every run. */
const byReach = (left: Candidate, right: Candidate): number =>
  right.mends.length - left.mends.length || compare(left.order, right.order) || compare(left.key, right.key)

const greedy = (candidates: readonly Candidate[]): Candidate[] => {
  const chosen: Candidate[] = []
  const mended = new Set<number>()
  let left = [...candidates]
  while (left.length > 0) {
    left = left
      .map((candidate) => ({ ...candidate, mends: candidate.mends.filter((at) => !mended.has(at)) }))
      .filter(({ mends }) => mends.length > 1)
      .sort(byReach)
    const [best] = left
    if (!best) break
    chosen.push(best)
    for (const at of best.mends) mended.add(at)
  }
  return chosen
}

/** Searching beyond this many steps is not worth a reviewer's waiting; the greedy choice then stands. */
const mostSteps = 20_000

/**
 * The smallest set of roots of one component: a symptom that no chosen candidate mends is a root of its own.
 * Branches over the candidates of the first open symptom, bounded by the best set so far.
 */
const smallestCover = (candidates: readonly Candidate[]): Candidate[] => {
  const sorted = [...candidates].sort(byReach)
  const symptoms = [...new Set(sorted.flatMap(({ mends }) => mends))].sort((a, b) => a - b)
  const first = greedy(sorted)
  const single = (chosen: readonly Candidate[]): number => {
    const mended = new Set(chosen.flatMap(({ mends }) => mends))
    return symptoms.length - mended.size
  }
  let best = first
  let cost = first.length + single(first)
  let steps = 0
  const search = (open: readonly number[], chosen: readonly Candidate[], alone: number): void => {
    steps += 1
    if (steps > mostSteps || chosen.length + alone >= cost) return
    const [at, ...others] = open
    if (at === undefined) {
      best = [...chosen]
      cost = chosen.length + alone
      return
    }
    for (const candidate of sorted)
      if (candidate.mends.includes(at))
        search(
          open.filter((one) => !candidate.mends.includes(one)),
          [...chosen, candidate],
          alone,
        )
    search(others, chosen, alone + 1)
  }
  search(symptoms, [], 0)
  return best
}

/**
 * The group key of every symptom, in their order. Symptoms whose identities share one amount that, corrected by
 * one difference, would mend them all are one group (one wrong cell that breaks four sums: one group of four);
 * roots are chosen so that there are as few as possible. Otherwise the rule's `root`, otherwise its own key.
 * A key reads "文件:行:格±分".
 */
export const groupsOf = (symptoms: readonly Symptom[]): string[] => {
  const keys = symptoms.map(({ root, own }) => root ?? own)
  for (const component of componentsOf(candidatesOf(symptoms)))
    for (const { key, mends } of smallestCover(component).sort(byReach).reverse())
      for (const at of mends) keys[at] = key
  return keys
}
