/** Whether a spreadsheet might take the text for a formula when it is opened or edited. */
export const looksLikeFormula = (text: string): boolean => /^[\s\u3000]*[=+\-@＝＋－＠]|^[\t\r]/.test(text)

/** Text no spreadsheet takes for a formula: an apostrophe before what might be one. */
export const neutralised = (text: string): string => (looksLikeFormula(text) ? `'${text}` : text)
