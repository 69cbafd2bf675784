import { Refusal } from '@heng/domain/refusal'

/** Far beyond any published volume; they keep hostile files from filling the memory. */
const lineLimit = 200_000
const lineLengthLimit = 1_000_000

const lineEnd = /\r\n|[\n\r\u0085\u2028\u2029]/g

/**
 * Splits a text into lines at CR, LF, CRLF, NEL and the Unicode separators; index = line − 1. Throws a Refusal
 * for more or longer lines than any budget document has.
 */
export const splitLines = (content: string): string[] => {
  const lines: string[] = []
  let from = 0
  const push = (line: string): void => {
    if (line.length > lineLengthLimit)
      throw new Refusal(
        'file-must-be-within-size-limit',
        `第 ${lines.length + 1} 行有 ${line.length} 个字符，上限 ${lineLengthLimit}`,
      )
    if (lines.length === lineLimit)
      throw new Refusal('file-must-be-within-size-limit', `行数超过上限 ${lineLimit}`)
    lines.push(line)
  }
  for (const match of content.matchAll(lineEnd)) {
    push(content.slice(from, match.index))
    from = match.index + match[0].length
  }
  push(content.slice(from))
  return lines
}
