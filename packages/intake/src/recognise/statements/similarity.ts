/** Length of the longest common subsequence of two short texts. */
export const commonLength = (left: string, right: string): number => {
  if (left === right) return left.length
  let row: number[] = Array.from({ length: right.length + 1 }, () => 0)
  for (const char of left) {
    const next = [0]
    for (let at = 1; at <= right.length; at += 1)
      next.push(right[at - 1] === char ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0))
    row = next
  }
  return row[right.length] ?? 0
}

/**
 * How well a printed header text fits a title, 0 to 1. Text recognition and lost line breaks damage header
 * words, so a long word may miss some of its characters; a short one may not.
 */
export const fit = (text: string, title: string): number => {
  if (text === title) return 1
  if (text.length <= 1 || title.length <= 2) return 0
  const needed = 0.3 * (text.length + title.length)
  if (Math.min(text.length, title.length) < needed) return 0
  let shared = 0
  for (const char of text) if (title.includes(char)) shared += 1
  if (shared < needed) return 0
  const similarity = (2 * commonLength(text, title)) / (text.length + title.length)
  return similarity >= 0.6 ? similarity * 0.95 : 0
}
