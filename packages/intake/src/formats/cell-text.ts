import { joinBroken, normalise } from '../normalise'

const beginsItem = /^\s*(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．](?!\d)|[①-⑳]|[-•·●■◆★])/u
const endsSentence = /[。；;：:！？!?]\s*$/u

/**
 * The text of a cell that holds line breaks: a break before a numbered item or behind a sentence parts two
 * paragraphs, any other only wraps the cell.
 */
export const cellText = (raw: string): string => {
  if (!raw.includes('\n') && !raw.includes('\r')) return normalise(raw)
  const paragraphs: string[][] = []
  for (const part of raw.split(/\r\n|[\n\r]/)) {
    if (part.trim() === '') continue
    const last = paragraphs.at(-1)
    if (last && !beginsItem.test(part) && !endsSentence.test(last.at(-1) ?? '')) last.push(part)
    else paragraphs.push([part])
  }
  return paragraphs.map(joinBroken).join('\n')
}

/** The same as one line, for the raw text of a line. */
export const lineText = (raw: string): string => raw.replace(/\s*[\r\n\t]+\s*/g, ' ')
