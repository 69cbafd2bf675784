import { fold } from '@heng/domain/fold'
import type { Party } from '@heng/domain/party'

const formWords = /(?:项目)?(?:支出)?绩效目标(?:申报|编制|批复)?(?:表)?$/u
const marks = /\((?:重点|一般|续建|新增)\)/gu
const punctuation = /[\p{P}\p{S}]/gu

/** A programme's name as a list prints it, folded, without the words that only say that a form follows. */
export const programmeName = (printed: string): string => {
  const folded = fold(printed).replace(/^\d+[.、]/u, '')
  return folded.replace(formWords, '') || folded
}

/** What two names must share to be one: without punctuation and without marks such as （重点）. */
export const nameKey = (printed: string): string => {
  const name = programmeName(printed)
  return name.replace(marks, '').replace(punctuation, '').replace(/项目$/u, '') || name
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** How alike two names are, 0 to 1: the share of neighbouring characters they have in common. */
export const nameLikeness = (left: string, right: string): number => {
  if (left === right) return 1
  const [first, second] = [pairsOf(left), pairsOf(right)]
  if (first.length === 0 || second.length === 0) return 0
  const open = new Map<string, number>()
  for (const pair of second) open.set(pair, (open.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of first) {
    const left = open.get(pair) ?? 0
    if (left === 0) continue
    shared += 1
    open.set(pair, left - 1)
  }
  return (2 * shared) / (first.length + second.length)
}

/** "101-示例区…办事处" as code and name. */
export const partyIn = (printed: string): Party => {
  const match = /^(\d{3,9})\s*[-—－–]\s*(.+)$/u.exec(printed.trim())
  return match ? { code: match[1] ?? null, name: match[2] ?? '' } : { code: null, name: printed.trim() }
}

/**
 * Whether all characters of `short` stand in `long`: 区发改委 in 示例区发展和改革委员会. Their order does not
 * count: people shorten 自然资源和规划局 to 规资局.
 */
export const abbreviates = (short: string, long: string): boolean =>
  Array.from(short).every((character) => long.includes(character))

/**
 * 'same': equal names; 'short': the list abbreviates (it gives no code); 'unknown': one side is not named.
 */
export const compareParties = (
  listed: Party | null,
  form: Party | null,
): 'same' | 'short' | 'different' | 'unknown' => {
  if (!listed || !form) return 'unknown'
  const [left, right] = [fold(listed.name), fold(form.name)]
  if (left === '' || right === '') return 'unknown'
  if (left === right) return 'same'
  if (listed.code === null && (abbreviates(left, right) || abbreviates(right, left))) return 'short'
  return 'different'
}
