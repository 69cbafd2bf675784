/** Signs that Word writes as a character of a symbol font, by the font and the character's code. */
const fonts: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  symbol: {
    0x3c: '<',
    0x3d: '=',
    0x3e: '>',
    0x25: '%',
    0x2b: '+',
    0x2d: '-',
    0xa3: '≤',
    0xb0: '°',
    0xb1: '±',
    0xb3: '≥',
    0xb4: '×',
    0xb7: '·',
    0xb8: '÷',
    0xb9: '≠',
    0xba: '≡',
    0xbb: '≈',
    0xd6: '√',
    0xa5: '∞',
    0xae: '→',
    0xac: '←',
    0xad: '↑',
    0xaf: '↓',
    0xe5: '∑',
  },
  wingdings: {
    0x6c: '●',
    0x6e: '■',
    0x6f: '□',
    0x71: '□',
    0x72: '□',
    0x75: '◆',
    0x76: '◆',
    0x9f: '·',
    0xa1: '○',
    0xa7: '■',
    0xa8: '□',
    0xab: '★',
    0xd8: '➢',
    0xfb: '×',
    0xfc: '√',
    0xfd: '☒',
    0xfe: '☑',
    0xe0: '→',
    0x81: '①',
    0x82: '②',
    0x83: '③',
    0x84: '④',
    0x85: '⑤',
    0x86: '⑥',
    0x87: '⑦',
    0x88: '⑧',
    0x89: '⑨',
    0x8a: '⑩',
  },
  'wingdings 2': { 0x50: '√', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0x51: '☒', 0xa3: '□', 0x2a: '□', 0x4f: '×' },
  'wingdings 3': { 0x7d: '➢' },
}

/** The sign a character of a symbol font shows; the replacement character where nobody knows it, so that it is a doubt. */
export const symbolOf = (font: string, code: number): string => {
  const plain = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const known = fonts[font.trim().toLowerCase()]?.[plain]
  if (known) return known
  if (code >= 0xe000 && code <= 0xf8ff) return fonts['symbol']?.[plain] ?? '\uFFFD'
  return code > 0x20 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
}

/** Replaces the private characters of the symbol font that older programs write as plain text. */
export const withoutPrivate = (text: string): string =>
  /[\uF020-\uF0FF]/.test(text)
    ? text.replace(
        /[\uF020-\uF0FF]/g,
        (char) => fonts['symbol']?.[(char.codePointAt(0) ?? 0) - 0xf000] ?? char,
      )
    : text
