const numerals = '一二三四五六七八九十百〇零'

/** Ordinals of Chinese official writing, with their level: 一、 （一） 1. （1） ①, and parts above them. */
const patterns: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^第\\s?[${numerals}\\d]{1,4}\\s?(?:部分|章|篇)\\s?[:：、]?`), 1],
  [new RegExp(`^[${numerals}]{1,4}\\s?[、.．]`), 1],
  [new RegExp(`^[(（]\\s?[${numerals}]{1,4}\\s?[)）]\\s?[、.．]?`), 2],
  [/^\d{1,3}\s?(?:[、．]|\.(?!\d))/, 3],
  [/^[(（]\s?\d{1,3}\s?[)）]/, 4],
  [/^\d{1,2}[)）]/, 4],
  [/^[①-⑳⑴-⒇]/, 5],
]

export type Ordinal = { ordinal: string; level: number; rest: string }

/** The ordinal a paragraph or heading begins with, as printed, and what stands behind it. */
export const ordinalOf = (text: string): Ordinal | null => {
  for (const [pattern, level] of patterns) {
    const match = pattern.exec(text)
    if (match) return { ordinal: match[0].trim(), level, rest: text.slice(match[0].length).trim() }
  }
  return null
}
