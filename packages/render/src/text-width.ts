const wide =
  /[\u1100-\u115F\u2014\u2018-\u201D\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFF}]/u

/** Width of a line of text in characters of its own height (ems): Chinese ones 1, the others about half. */
export const emWidth = (line: string): number => {
  let width = 0
  for (const char of line) width += wide.test(char) ? 1 : 0.55
  return width
}

/** Lines a text takes in a column of `ems` characters. */
export const linesIn = (text: string, ems: number): number =>
  text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(emWidth(line) / Math.max(ems, 1))), 0)

/** Where a title is broken best: behind the name of an organization, a year, a bracket. */
const goodBreak = /[会局府处院部厅委办区县市）》]$|\d年度?$/u

/** The place at which the first of `count` lines ends: about as long as the others, better behind a word than in one. */
const firstBreak = (pieces: readonly string[], count: number, ems: number): number => {
  const share = emWidth(pieces.join('')) / count
  let [best, least] = [1, Number.POSITIVE_INFINITY]
  let line = ''
  for (const [at, piece] of pieces.slice(0, -1).entries()) {
    line += piece
    const width = emWidth(line)
    const rest = emWidth(pieces.slice(at + 1).join(''))
    if (width > ems || rest > ems * (count - 1)) continue
    const cost = Math.abs(width - share) + (goodBreak.test(line) ? 0 : share * 0.4)
    if (cost < least) [best, least] = [at + 1, cost]
  }
  return best
}

/** A title in as few lines as fit, of about the same length: no word of one or two characters is left alone on the last. */
export const balancedLines = (text: string, ems: number): string => {
  const lines = text.split('\n').map((line) => {
    // Figures and letters stay together.
    let pieces: readonly string[] = line.match(/[\w.,%]+|[^\w.,%]/gu) ?? []
    const parts: string[] = []
    for (let count = linesIn(line, ems); count > 1; count -= 1) {
      const at = firstBreak(pieces, count, ems)
      parts.push(pieces.slice(0, at).join(''))
      pieces = pieces.slice(at)
    }
    return [...parts, pieces.join('')].join('\n')
  })
  return lines.join('\n')
}
