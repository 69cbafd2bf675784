import { fold } from '@heng/domain/fold'

/** Words that tell nothing apart in the names of projects: 招商引资 and 招商引资专项经费 are one project. */
const idle = /(?:专项资金|专项经费|工作经费|专项|经费|资金|项目)$/u

/** A project's name as compared: no white space, brackets or punctuation, no idle ending. */
export const comparableName = (name: string): string => {
  const plain = fold(name)
    .replace(/\((?:常年性|一次性)项目\)/gu, '')
    .replace(/[()（）"'、，,。·:：;；《》〔〕[\]-]/gu, '')
  return plain.replace(idle, '').replace(idle, '') || plain
}

const pairsOf = (text: string): Map<string, number> => {
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  return pairs
}

type Comparable<T> = { of: T; name: string; pairs: ReadonlyMap<string, number> }

const comparable = <T>(one: { name: string; of: T }): Comparable<T> => {
  const name = comparableName(one.name)
  return { of: one.of, name, pairs: pairsOf(name) }
}

/** Names less alike than this are never paired. */
const least = 0.5

/** 1 for the same name, 0.9 where one contains the other, otherwise the share of character pairs in common. */
const nameSimilarity = (left: Comparable<unknown>, right: Comparable<unknown>): number => {
  if (left.name === right.name) return 1
  const [short, long] = left.name.length < right.name.length ? [left, right] : [right, left]
  if (short.name.length >= 4 && long.name.includes(short.name)) return 0.9
  const all = left.name.length + right.name.length - 2
  if (2 * (short.name.length - 1) < least * all) return 0
  let common = 0
  for (const [pair, count] of short.pairs) common += Math.min(count, long.pairs.get(pair) ?? 0)
  return all > 0 ? (2 * common) / all : 0
}

const byName = <T>(all: readonly Comparable<T>[]): Map<string, Comparable<T>[]> => {
  const named = new Map<string, Comparable<T>[]>()
  for (const one of all) {
    const same = named.get(one.name)
    if (same) same.push(one)
    else named.set(one.name, [one])
  }
  return named
}

export type NameMatch<L, R> = { left: L; right: R; similarity: number }

type Candidate<L, R> = NameMatch<L, R> & { agrees: 0 | 1 }

/**
 * Pairs the entries of two lists by name, the most alike first, each entry at most once. `agree` decides between
 * pairs that are equally alike (for example by amount).
 */
export const matchNames = <L, R>(
  lefts: readonly { name: string; of: L }[],
  rights: readonly { name: string; of: R }[],
  agree: (left: L, right: R) => boolean,
): NameMatch<L, R>[] => {
  const [usedLeft, usedRight] = [new Set<L>(), new Set<R>()]
  const settle = (candidates: Candidate<L, R>[]): NameMatch<L, R>[] =>
    candidates
      .sort((a, b) => b.similarity - a.similarity || b.agrees - a.agrees)
      .flatMap(({ left, right, similarity }) => {
        if (usedLeft.has(left) || usedRight.has(right)) return []
        usedLeft.add(left)
        usedRight.add(right)
        return [{ left, right, similarity }]
      })
  const pair = (one: Comparable<L>, other: Comparable<R>): Candidate<L, R>[] => {
    const similarity = nameSimilarity(one, other)
    return similarity >= least
      ? [{ left: one.of, right: other.of, similarity, agrees: agree(one.of, other.of) ? 1 : 0 }]
      : []
  }
  const [left, right] = [lefts.map(comparable), rights.map(comparable)]
  const named = byName(right)
  // Equal names first: only the few others have to be compared one with all.
  const equal = settle(
    left.flatMap((one) => (named.get(one.name) ?? []).flatMap((other) => pair(one, other))),
  )
  const open = right.filter(({ of }) => !usedRight.has(of))
  const alike = settle(
    left.flatMap((one) => (usedLeft.has(one.of) ? [] : open.flatMap((other) => pair(one, other)))),
  )
  return [...equal, ...alike]
}
