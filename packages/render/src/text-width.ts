const wide =
  /[\u1100-\u115F\u2014\u2026\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFF}]/u

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

/** A title in as few lines as fit, of about the same length: no word of one or two characters is left alone on the last. */
export const balancedLines = (text: string, ems: number): string => {
  const lines = text.split('\n').map((line) => {
    const count = linesIn(line, ems)
    if (count === 1) return line
    const share = emWidth(line) / count
    const parts = ['']
    // Figures and letters stay together.
    for (const piece of line.match(/[\w.,%]+|[^\w.,%]/gu) ?? []) {
      const last = parts.at(-1) ?? ''
      if (last !== '' && parts.length < count && emWidth(last) + emWidth(piece) / 2 > share) parts.push(piece)
      else parts[parts.length - 1] = last + piece
    }
    return parts.join('\n')
  })
  return lines.join('\n')
}
