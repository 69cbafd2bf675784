import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import type { FormDraft } from './form-draft'

const digits = (text: string): string => text.replace(/\D/g, '')

type Difference = { from: number; damaged: string; whole: string }

/** The one stretch in which two texts differ. */
const differenceOf = (damaged: string, whole: string): Difference => {
  const shorter = Math.min(damaged.length, whole.length)
  let from = 0
  while (from < shorter && damaged[from] === whole[from]) from += 1
  let behind = 0
  while (behind < shorter - from && damaged.at(-1 - behind) === whole.at(-1 - behind)) behind += 1
  return {
    from,
    damaged: damaged.slice(from, damaged.length - behind),
    whole: whole.slice(from, whole.length - behind),
  }
}

/** Whether a text can be the other with one or two characters damaged at one of the borders that cut it. */
const isDamagedFrom = (text: string, seams: readonly number[], other: string): boolean => {
  // a longer or shorter name is another name, not a damaged one
  if (other.length < 5 || other.startsWith(text) || text.startsWith(other)) return false
  const { from, damaged, whole } = differenceOf(text, other)
  if (damaged.length > 2 || whole.length > 2 || whole.length * 3 > other.length) return false
  // other figures are another name; only a lone digit may stand for half a character
  if (digits(whole) !== '' || digits(damaged).length > 1) return false
  return seams.some((seam) => from <= seam + 1 && from + damaged.length >= seam - 1)
}

/** The one text of a list that the damaged one was; null where none or several could be meant. */
export const wholeOf = (
  damaged: string,
  seams: readonly number[],
  whole: Iterable<string>,
): string | null => {
  const found = new Set<string>()
  for (const text of whole) {
    if (text === damaged) return null
    if (isDamagedFrom(damaged, seams, text)) found.add(text)
  }
  const [only] = found
  return only !== undefined && found.size === 1 ? only : null
}

type Read = { draft: FormDraft; target: PerformanceTarget }

const countOf = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return counts
}

/**
 * Mends names whose first or last characters a border cut, by the same name where the document prints it whole.
 * Only names read from cells that were cut are touched, and a doubt tells what was printed.
 */
export const mendNames = (reads: readonly Read[]): void => {
  if (!reads.some(({ draft }) => draft.cut.size > 0)) return
  const names = (draft: FormDraft, target: PerformanceTarget): string[] =>
    target.indicators.flatMap((one) => (one.name && !draft.cut.has(one) ? [one.name.value] : []))
  const whole = reads.map(({ draft, target }) => names(draft, target))
  for (const [at, { draft, target }] of reads.entries()) {
    // two names of one form that differ in one character are two indicators
    const elsewhere =
      draft.cut.size > 0 ? new Set(whole.filter((_, other) => other !== at).flat()) : new Set<string>()
    for (const indicator of target.indicators) {
      const { name } = indicator
      const seams = draft.cut.get(indicator)
      const mended = name && seams ? wholeOf(name.value, seams, elsewhere) : null
      if (!name || !mended) continue
      draft.doubts.push({
        place: name.place,
        what: '指标名称有缺损的字，按文中同一名称补正',
        text: name.value,
      })
      name.value = mended
    }
  }
}

/** A unit name is known where at least so many forms print it alike. */
const wellKnown = 3

/** Mends the unit names of damaged forms that hold a sign in place of a character. */
export const mendParties = (reads: readonly Read[]): void => {
  const named = reads.flatMap(({ draft, target }) =>
    [target.department, target.implementer].flatMap((party) => (party ? [{ draft, party }] : [])),
  )
  const counts = countOf(named.map(({ party }) => party.value.name))
  const known = new Map([...counts].filter(([, count]) => count >= wellKnown))
  for (const { draft, party } of named) {
    const { name } = party.value
    if (!draft.start.damaged || !/[^\p{Script=Han}（）()《》]/u.test(name)) continue
    const mended = wholeOf(name, [name.search(/[^\p{Script=Han}（）()《》]/u)], known.keys())
    if (!mended) continue
    draft.doubts.push({ place: party.place, what: '单位名称有缺损的字，按文中同一名称补正', text: name })
    party.value = { ...party.value, name: mended }
  }
}
