const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u
const none = /[\p{Mn}\p{Cf}]/u

const widthOfChar = (char: string): number =>
  char < '\u007F' ? 1 : wide.test(char) ? 2 : none.test(char) ? 0 : 1

/** Columns a text takes on a terminal: a Chinese character takes two. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += widthOfChar(char)
  return width
}

/** Fills a text with spaces up to `width` columns. */
export const padTo = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - widthOf(text)))

/** What must not begin a line. */
const closing = /^[，。；：、！？）》】”’…)\],.;:!?%]/u

/** Breaks a text into lines of at most `width` columns; Latin words and figures stay whole where they fit. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    let taken = 0
    for (const [piece] of paragraph.matchAll(/[\u0021-\u007E]+|[\s\S]/gu)) {
      const own = widthOf(piece)
      if (taken + own > width && line !== '' && !closing.test(piece)) {
        lines.push(line.trimEnd())
        line = ''
        taken = 0
        if (piece === ' ') continue
      }
      line += piece
      taken += own
    }
    lines.push(line)
  }
  return lines
}
