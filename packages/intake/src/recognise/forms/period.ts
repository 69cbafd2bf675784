const year = String.raw`(?:19|20)\d\d`
const date = String.raw`${year}\s*(?:[.年/．-]\s*\d{1,2}(?:\s*[.月/．-]\s*\d{1,2})?)?\s*[年月日号]?[底初末]?`
const laterDate = String.raw`(?:${date}|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?[底末]?|\d{1,2}(?:[.．]\d{1,2})?|长期|今|完工|完成)`
const worded = new RegExp(
  `^(?:自|从)?\\s*(${date}(?:起|开始)?)\\s*(?:至|到|~|～|—+|–|―|－|--+)\\s*(${laterDate})(?:止|前|结束)?$`,
)
const dashed = new RegExp(`^(${date})\\s*-\\s*(${laterDate})$`)

/** Splits a period that gives both ends in one text, as written; any other text is the start alone. */
export const periodOf = (text: string): { start: string; end: string | null } => {
  const match = worded.exec(text) ?? dashed.exec(text)
  return match?.[1] && match[2]
    ? { start: match[1].trim(), end: match[2].trim() }
    : { start: text, end: null }
}

/** 常年 or 一次 as a form prints it (项目性质), or null. */
export const natureOf = (text: string): '常年' | '一次' | null => {
  const plain = text.replace(/[^\u4E00-\u9FFF\u2014\u2015-]/g, '')
  if (/^[—―-]*(?:常年|经常|长期)/.test(plain) && !plain.includes('一次')) return '常年'
  if (/^[一—―-]*次/.test(plain) || plain.startsWith('一次')) return '一次'
  return null
}
