import type { Sourced } from '@heng/domain/place'
import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import type { FormDraft } from './form-draft'

type Read = { draft: FormDraft; target: PerformanceTarget }

/** The answer that all votes for a key agree on. */
const agreed = (votes: readonly (readonly [string, string])[]): Map<string, string> => {
  const answers = new Map<string, string | null>()
  for (const [key, answer] of votes) {
    const known = answers.get(key)
    answers.set(key, known === undefined || known === answer ? answer : null)
  }
  return new Map([...answers].flatMap(([key, answer]) => (answer === null ? [] : [[key, answer] as const])))
}

const tell = (draft: FormDraft, { name, place }: Indicator, level: string): void => {
  draft.doubts.push({
    place,
    what: `指标级次缺损，按文中其他绩效目标表认作${level}`,
    text: name?.value ?? '',
  })
}

/** The level 2 names of a form in order, repeats next to one another left out; null where one was lost. */
const sequenceOf = (target: PerformanceTarget): (string | null)[] =>
  target.indicators
    .map(({ level2 }) => level2?.value ?? null)
    .filter((level, at, all) => level === null || level !== all[at - 1])

/** Level 2 lost between two that stand: the one that all other forms of the document have between them. */
const mendLevel2 = (reads: readonly Read[]): void => {
  const votes = reads.flatMap(({ target }) => {
    const levels = sequenceOf(target)
    return levels.flatMap((level, at): [string, string][] => {
      const [before, behind] = [levels[at - 1], levels[at + 1]]
      return level && before && behind ? [[`${before}|${behind}`, level]] : []
    })
  })
  const between = agreed(votes)
  for (const { draft, target } of reads) {
    if (!draft.start.damaged) continue
    const { indicators } = target
    for (const [at, indicator] of indicators.entries()) {
      const [before, behind] = [indicators[at - 1]?.level2, indicators[at + 1]?.level2]
      const level = before && behind ? between.get(`${before.value}|${behind.value}`) : undefined
      // a level stands once in a form
      if (indicator.level2 || !level || indicators.some(({ level2 }) => level2?.value === level)) continue
      const parent = draft.start.vocabulary.parentOf(level)
      indicator.level2 = { value: level, place: indicator.place }
      indicator.level1 ??= parent ? { value: parent, place: indicator.place } : null
      tell(draft, indicator, level)
    }
  }
}

const nearest = (
  indicators: readonly Indicator[],
  known: ReadonlyMap<string, string>,
): string | undefined => {
  for (const { name, level1 } of indicators) {
    if (level1) return level1.value
    const found = name ? known.get(name.value) : undefined
    if (found) return found
  }
  return undefined
}

/** Level 1 lost: that of the same name in the other forms, or of the names before and behind it. */
const mendLevel1 = (reads: readonly Read[]): void => {
  const votes = reads.flatMap(({ target }) =>
    target.indicators.flatMap(({ name, level1 }): [string, string][] =>
      name && level1 ? [[name.value, level1.value]] : [],
    ),
  )
  const known = agreed(votes)
  for (const { draft, target } of reads) {
    if (!draft.start.damaged || target.indicators.every(({ level1 }) => level1 === null)) continue
    const { indicators } = target
    const levels = indicators.map((indicator, at): string | undefined => {
      if (indicator.level1) return undefined
      const own = indicator.name ? known.get(indicator.name.value) : undefined
      const before = nearest(indicators.slice(0, at).toReversed(), known)
      return own ?? (before === nearest(indicators.slice(at + 1), known) ? before : undefined)
    })
    for (const [at, indicator] of indicators.entries()) {
      const level = levels[at]
      if (level === undefined) continue
      const made: Sourced<string> = { value: level, place: indicator.place }
      indicator.level1 = made
      tell(draft, indicator, level)
    }
  }
}

/** Fills levels that text recognition lost in damaged forms, where the document itself tells them. */
export const mendLevels = (reads: readonly Read[]): void => {
  if (!reads.some(({ draft }) => draft.start.damaged)) return
  mendLevel2(reads)
  mendLevel1(reads)
}
