import type { Party } from '@heng/domain/party'

const coded = /^(如[:：]\s*)?[[【（(]?(\d{3,9})[\]】）)]?\s*[-－—–―_]+\s*(?=\D)([\s\S]+)$/
const bracketed = /^(如[:：]\s*)?[[【（(](\d{3,9})[\]】）)]\s*([\s\S]+)$/
const spaced = /^(如[:：]\s*)?(\d{3,9})\s*(?=[\u4E00-\u9FFF])([\s\S]+)$/

/**
 * Splits "109-某某委员会" in code and name. A template word before the code (如：) stays in the name, so that
 * it can be found.
 */
export const partyOf = (text: string): Party => {
  const match = coded.exec(text) ?? bracketed.exec(text) ?? spaced.exec(text)
  return match
    ? { code: match[2] ?? null, name: `${match[1] ?? ''}${match[3] ?? ''}`.trim() }
    : { code: null, name: text }
}
