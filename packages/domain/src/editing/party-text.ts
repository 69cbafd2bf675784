import type { Party } from '../party'

const coded = /^\s*(\d{3,9})\s*[-－—–―_]+\s*(?=\D)([\s\S]+)$/u

/** How a party is written as one text: "109-示例区教育委员会", or its name where it has no code. */
export const partyText = ({ code, name }: Party): string => (code === null ? name : `${code}-${name}`)

/** Reads back what `partyText` writes; any other text is a name without code. */
export const partyFrom = (text: string): Party => {
  const match = coded.exec(text)
  return match?.[1] && match[2] ? { code: match[1], name: match[2] } : { code: null, name: text }
}
