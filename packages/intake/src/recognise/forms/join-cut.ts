import { joinBroken } from '../../normalise'

const compact = (text: string): string => text.replace(/\s/g, '')

/** Drops the first `count` characters of a text, white space not counted. */
const without = (text: string, count: number): string => {
  let left = count
  let at = 0
  while (left > 0 && at < text.length) {
    if (!/\s/.test(text.charAt(at))) left -= 1
    at += 1
  }
  return text.slice(at).trimStart()
}

const opened = (text: string): boolean => (text.match(/\[/g)?.length ?? 0) > (text.match(/\]/g)?.length ?? 0)

/** Signs that only a border or half a character leaves at the edge of a cell. */
const strayEnd = /[\s|│\\İı]+$/u
const strayStart = /^[\s|│\\İı]+/u

const trimmedEnd = (left: string, right: string): string => {
  const text = left.replace(strayEnd, '')
  if (text.endsWith('[') && !right.includes(']')) return text.slice(0, -1)
  return text.endsWith(']') && !text.includes('[') ? text.slice(0, -1) : text
}

const trimmedStart = (left: string, right: string): string => {
  const text = right.replace(strayStart, '')
  if (text.startsWith('[') && !text.includes(']')) return text.slice(1)
  return text.startsWith(']') && !opened(left) ? text.slice(1) : text
}

/** Whether everything the left cell holds stands in the right one too: both were read from the same lines. */
const isRepeated = (left: string, right: string): boolean => {
  const [before, behind] = [compact(left), compact(right)]
  if (before.length < 2 || behind.length < before.length) return false
  let same = 0
  while (same < before.length && before[same] === behind[same]) same += 1
  return same === before.length || (same >= 4 && behind.endsWith(before.slice(same)))
}

const overlapLimit = 24

/** How many characters the end of the left cell and the start of the right one have in common. */
const overlapOf = (left: string, right: string): number => {
  const [before, behind] = [compact(left), compact(right)]
  for (let count = Math.min(overlapLimit, before.length, behind.length); count >= 2; count -= 1)
    if (before.endsWith(behind.slice(0, count))) return /\D/.test(behind.slice(0, count)) ? count : 0
  const [last, first] = [before.at(-1) ?? '', behind.charAt(0)]
  if (last !== first) return 0
  if (/\p{Script=Han}/u.test(first)) return 1
  // the first digit of a year, printed on both sides
  return /(?:^|\D)2$/.test(before) && /^20\d\d年/.test(behind) ? 1 : 0
}

/**
 * Joins the cells of one printed line that a border cut in two: what the border made text recognition print on
 * both sides counts once, and signs that stand for the border are dropped.
 */
export const joinCut = (parts: readonly string[]): string =>
  parts.reduce((left, right) => {
    if (left.trim() === '') return right
    if (right.trim() === '') return left
    if (isRepeated(left, right)) return right
    const before = trimmedEnd(left, right)
    const behind = trimmedStart(before, right)
    return joinBroken([before, without(behind, overlapOf(before, behind))])
  }, '')
