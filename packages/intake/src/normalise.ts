/** CJK characters in the sense of the extract format: ideographs, CJK punctuation, full-width forms. */
const cjk = String.raw`\u2E80-\u303F\u31C0-\u31EF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\uFFE0-\uFFEF\u{20000}-\u{3FFFF}“”‘’…—`
const spaceBetweenCjk = new RegExp(`(?<=[${cjk}])[ \\t]+(?=[${cjk}])`, 'gu')

const latexSigns: readonly (readonly [RegExp, string])[] = [
  [/\\(?:geqslant|geqq|geq|ge)(?![a-z])/g, '≥'],
  [/\\(?:leqslant|leqq|leq|le)(?![a-z])/g, '≤'],
  [/\\gt(?![a-z])/g, '>'],
  [/\\lt(?![a-z])/g, '<'],
  [/\\times(?![a-z])/g, '×'],
  [/\\pm(?![a-z])/g, '±'],
  [/\\%/g, '%'],
  [/\\permil(?![a-z])/g, '‰'],
]

const latex = (text: string): string =>
  text.replace(
    /\$([^$\n]{1,80})\$|<math>([^\n]{0,300}?)<\/math>/g,
    (whole, dollars?: string, math?: string) => {
      const body = dollars ?? math ?? ''
      if (dollars !== undefined && !/[\\^_=<>≥≤]/.test(body)) return whole
      let plain = body
      for (const [pattern, sign] of latexSigns) plain = plain.replace(pattern, sign)
      return plain
        .replace(/\\(?:text|mathrm|mathbf)\{([^}]*)\}/g, '$1')
        .replace(/\s+/g, ' ')
        .trim()
    },
  )

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}

const tagNames =
  'p|br|li|ul|ol|b|strong|i|em|u|s|sub|sup|span|div|font|table|thead|tbody|tr|td|th|h[1-6]|a|img|html|body|math'
const breakingTags = /<\/(?:p|div|li|h[1-6])\s*>|<(?:br|li)(?:\s[^<>]*)?\/?>/gi
const anyTag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]*)?/?>`, 'gi')

/** Removes known HTML tags; an unknown <…> stays, because 〈〉 are often typed as < >. */
const stripTags = (text: string): string =>
  text.includes('<') ? text.replace(breakingTags, '\n').replace(anyTag, '') : text

const halfWidth = (text: string): string => text.normalize('NFKC')

/** Full-width digits, with the points, commas and percent signs that belong to a figure, as half-width ones. */
const withPlainDigits = (text: string): string =>
  /[０-９]/.test(text)
    ? text.replace(/[０-９]/g, halfWidth).replace(/(?<=\d)[．，](?=\d)|(?<=\d)[％]/g, halfWidth)
    : text

/**
 * Normalises the text of a cell or line as the extract format wants it: tags and LaTeX removed, control
 * characters dropped, runs of white space one space, no space between two CJK characters. Full-width
 * punctuation stays, full-width figures become plain ones.
 */
export const normalise = (raw: string): string => {
  // oxlint-disable-next-line no-control-regex
  let text = raw.replace(
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g,
    '',
  )
  if (text.includes('$') || text.includes('<math>')) text = latex(text)
  text = stripTags(text)
  if (text.includes('&'))
    text = text.replace(/&(#39|[a-z]+);/g, (whole, name: string) => entities[name] ?? whole)
  return withPlainDigits(
    text
      .replace(/[^\S\n]+/gu, ' ')
      .replace(/ ?\n[\s]*/g, '\n')
      .replace(spaceBetweenCjk, '')
      .trim(),
  )
}

/** Joins the parts of a cell that was broken over lines: no space where either side is CJK, one otherwise. */
export const joinBroken = (parts: readonly string[]): string => {
  const pieces: string[] = []
  // Only the neighbours are looked at, never the text joined so far: a cell may have very many parts.
  let before = ''
  for (const raw of parts) {
    const part = raw.trim()
    if (part === '') continue
    if (/[A-Za-z]/.test(before) && /[A-Za-z0-9]/.test(part.charAt(0))) pieces.push(' ')
    pieces.push(part)
    before = part.charAt(part.length - 1)
  }
  return normalise(pieces.join(''))
}
