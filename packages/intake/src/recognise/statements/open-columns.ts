/** What another table or the other side says about a source: its words and its amount. */
export type Evidence = { words: string; amount: number }

const overlap = (title: string, words: string): number => {
  let best = 0
  for (let from = 0; from < title.length; from += 1)
    for (let to = title.length; to - from > best; to -= 1)
      if (words.includes(title.slice(from, to))) best = to - from
  return best
}

/** Smallest proper subsets (as bit masks) whose amounts add up to `sum`, none containing another. */
const minimalSubsets = (amounts: readonly number[], sum: number): number[] => {
  const found: number[] = []
  const masks = 2 ** amounts.length
  for (let mask = 1; mask < masks - 1; mask += 1) {
    if (found.some((other) => (mask & other) === other)) continue
    let total = 0
    for (let at = 0; at < amounts.length; at += 1) if (mask & (1 << at)) total += amounts[at] ?? 0
    if (total === sum) found.push(mask)
  }
  return found.filter((mask) => !found.some((other) => other !== mask && (mask & other) === other))
}

/**
 * Divides changes between two sources so that each adds up to its target. Returns, per change, the index of its
 * source, or null when there is no way or more than one. Changes that cancel out belong to a source without total.
 */
export const partitionChanges = (changes: readonly number[], targets: readonly number[]): number[] | null => {
  const [first = 0, second = 0] = targets
  if (targets.length !== 2 || changes.length > 18) return null
  if (changes.reduce((sum, change) => sum + change, 0) !== first + second) return null
  // search for the smaller part: the source that has nothing to add up to, where there is one
  const [other, sum] = first === 0 ? [0, first] : [1, second]
  const subsets = minimalSubsets(changes, sum)
  const [only] = subsets
  if (only === undefined) return sum === 0 ? changes.map(() => 1 - other) : null
  if (subsets.length > 1) return null
  return changes.map((_, at) => (only & (1 << at) ? other : 1 - other))
}

/** The source whose name the evidence of the same amount shares. */
export const sourceOfTotal = (
  total: number,
  titles: readonly string[],
  evidence: readonly Evidence[],
): number | null => {
  const scores = titles.map((title) =>
    evidence
      .filter(({ amount }) => amount === total)
      .reduce((best, { words }) => Math.max(best, overlap(title.replace(/调整数?$/, ''), words)), 0),
  )
  const best = Math.max(...scores)
  if (best < 2 || scores.filter((score) => score === best).length > 1) return null
  return scores.indexOf(best)
}
