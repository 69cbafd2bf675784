import { normalise } from '../normalise'
import type { TextLine } from '../source'

const isWide = (code: number): boolean =>
  code >= 0x1100 &&
  (code <= 0x115f ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    code >= 0x20000)

/** Width in half-width units: a CJK or full-width character is two. */
export const widthOf = (text: string): number => {
  let width = 0
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1
  return width
}

/** What text extractions and Markdown put around a line that is not part of its text. */
const images = /!?\[image:[^\]\n]{0,200}\]|!\[[^\]\n]{0,200}\]\([^()\n]{0,300}\)/g
const leadingMark = /^(\s*)(#{1,6}|[-*+•·●▪■◆►])(?=\s)(?!\s*\d+\s*[-*+]?\s*$)/

/** Removes image remains and Markdown marks; what stays keeps its column. */
export const withoutMarks = (raw: string): string => {
  let text = raw
  if (text.includes('[')) text = text.replace(images, '')
  text = text.replace(leadingMark, (_, indent: string, mark: string) => indent + ' '.repeat(mark.length))
  return text.includes('**') ? text.replace(/\*\*(?=\S)([^*\n]{1,200})\*\*/g, '$1') : text
}

/** The parts of a line between gaps of two or more spaces, or full-width spaces. */
const segmentsOf = (raw: string): TextLine['segments'] => {
  const segments: { text: string; column: number; endColumn: number }[] = []
  let column = 0
  let from = 0
  const push = (to: number): void => {
    const part = raw.slice(from, to)
    const end = column + widthOf(part)
    const text = normalise(part)
    if (text !== '') segments.push({ text, column, endColumn: end })
    column = end
  }
  for (const gap of raw.matchAll(/\s{2,}|\u3000|^\s/gu)) {
    push(gap.index)
    from = gap.index + gap[0].length
    // A form feed stands for a new page, not for a column.
    column += widthOf(gap[0].replace(/\f/g, ''))
  }
  push(raw.length)
  return segments
}

/** Makes the text line of a raw line; null where nothing but marks stands on it. */
export const textLine = (
  raw: string,
  place: { line: number; endLine?: number },
  blankBefore: number,
): TextLine | null => {
  const plain = withoutMarks(raw)
  const text = normalise(plain)
  if (text === '') return null
  return {
    kind: 'text',
    line: place.line,
    endLine: place.endLine ?? place.line,
    text,
    segments: segmentsOf(plain),
    blankBefore,
  }
}
