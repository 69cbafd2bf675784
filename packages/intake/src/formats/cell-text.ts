import { joinBroken, normalise } from '../normalise'

const beginsItem = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．](?!\d)|[①-⑳]|[-•·●■◆★])/u
const endsSentence = /[。；;：:！？!?]\s*$/u
/** One document of a list of them, behind another. */
const namesDocument = (part: string, before: string): boolean =>
  /^\s*《/u.test(part) && /[》）)]\s*$/u.test(before)

/**
 * The text of a cell that holds line breaks: a break before a numbered item, behind a sentence or between the names of
 * two documents parts two paragraphs, any other only wraps the cell.
 */
export const cellText = (raw: string): string => {
  if (!raw.includes('\n') && !raw.includes('\r')) return normalise(raw)
  const paragraphs: string[][] = []
  for (const part of raw.split(/\r\n|[\n\r]/)) {
    if (part.trim() === '') continue
    const last = paragraphs.at(-1)
    const before = last?.at(-1) ?? ''
    const begins = beginsItem.test(part) || endsSentence.test(before) || namesDocument(part, before)
    if (last && !begins) last.push(part)
    else paragraphs.push([part])
  }
  return paragraphs.map(joinBroken).join('\n')
}

/** The same as one line, for the raw text of a line. */
export const lineText = (raw: string): string => raw.replace(/\s*[\r\n\t]+\s*/g, ' ')
