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
 * Which of two sources each change belongs to: one source's changes add up to the printed total, the other's to
 * nothing. Returns, per change, the index of its column, or null when that cannot be told.
 */
export const partitionChanges = (
  changes: readonly number[],
  total: number,
  titles: readonly string[],
  evidence: readonly Evidence[],
): (number | null)[] | null => {
  if (titles.length !== 2 || changes.length === 0) return null
  const main = mainColumn(total, titles, evidence)
  if (main === null) return null
  if (changes.reduce((sum, change) => sum + change, 0) !== total) return null
  if (changes.length > 18) return null
  const subsets = minimalSubsets(changes, 0)
  if (subsets.length === 0) return changes.map(() => main)
  const [only] = subsets
  if (subsets.length > 1 || only === undefined) return null
  return changes.map((_, at) => (only & (1 << at) ? 1 - main : main))
}

/** The source whose name the evidence of the same amount shares. */
const mainColumn = (
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
