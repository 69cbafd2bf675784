import type { Operator } from '@heng/domain/records/performance-target'

const words: readonly (readonly [RegExp, Operator])[] = [
  [
    /^(?:≥|\\(?:geqslant|geqq|geq|ge)|≧|⩾|≽|>=|＞=|>＝|＞＝|=>|大于等于|大于或等于|不低于|不少于|不小于|至少)/,
    '≥',
  ],
  [
    /^(?:≤|\\(?:leqslant|leqq|leq|le)|≦|⩽|≼|<=|＜=|<＝|＜＝|=<|小于等于|小于或等于|不高于|不超过|不大于|不多于|至多)/,
    '≤',
  ],
  [/^(?:>|＞|﹥|〉|大于|超过|高于)/, '>'],
  [/^(?:<|＜|﹤|〈|小于|低于|少于)/, '<'],
  [/^(?:=|＝|﹦|等于)/, '='],
]

/** The operator a cell holds and nothing else, folded to its one spelling; null when it is none. */
export const operatorOf = (text: string): Operator | null => {
  const plain = text.replace(/\s/g, '')
  if (plain === '') return null
  if (/^定性(?:指标)?$/.test(plain)) return '定性'
  if (plain === '无') return '无'
  for (const [pattern, operator] of words) {
    const match = pattern.exec(plain)
    if (match && match[0].length === plain.length) return operator
  }
  return null
}

const number = String.raw`[+-]?(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?`
const numberOnly = new RegExp(`^${number}$`)

/** The digits of a number without separators and spaces, or null when the text is no number. */
export const digitsOf = (text: string): string | null => {
  const plain = text.normalize('NFKC').replace(/\s/g, '').replace(/−/g, '-')
  return numberOnly.test(plain) ? plain.replace(/,/g, '') : null
}

/** An indicator value: digits without separators, otherwise the text as it stands. */
export const valueText = (text: string): string => digitsOf(text) ?? text

type Target = {
  operator: Operator | null
  value: string | null
  unit: string | null
  prefix: string | null
}

const leadingOperator = (text: string): { operator: Operator | null; rest: string } => {
  for (const [pattern, operator] of words) {
    const match = pattern.exec(text)
    if (match) return { operator, rest: text.slice(match[0].length).trim() }
  }
  return { operator: null, rest: text }
}

/** What follows a number that begins a date: 年12月底前, 月底, 月31日前, .12.31; but a unit: 月, 年. */
const isDate = (rest: string): boolean =>
  /^(?:年|[.．-]).*(?:月|日|\d)/.test(rest) ||
  /^月(?:份|底|末|初|中旬|上旬|下旬|\d{1,2}日|前|之前|以前|[份底末]前)/.test(rest)

const quantity = new RegExp(`^(${number})\\s*(.*)$`)
const inner = /^([^≥≤＞＜><=＝≧≦\d]{1,8})([≥≤＞＜><=＝≧≦].*)$/

/**
 * Splits a target written in one cell: "≥200次" → ≥, 200, 次. `withUnit` is false where the form has a unit
 * column of its own; then only the operator is taken off. Words before the operator are the prefix.
 */
export const targetOf = (text: string, withUnit: boolean): Target => {
  const cell = text.trim()
  if (cell === '') return { operator: null, value: null, unit: null, prefix: null }
  const led = leadingOperator(cell)
  const match = led.operator === null ? inner.exec(cell) : null
  const { operator, rest } = match?.[2] ? leadingOperator(match[2]) : led
  const prefix = match?.[1]?.trim() ?? null
  const parts = withUnit ? quantity.exec(rest) : null
  if (!parts?.[1] || isDate(parts[2] ?? ''))
    return { operator, value: rest === '' ? null : valueText(rest), unit: null, prefix }
  const ending = /^(.*?)(以上|以下|以内|及以上|左右)?$/.exec((parts[2] ?? '').replace(/[。，,;；]+$/, ''))
  const said = ending?.[2]
  const spoken: Operator | null =
    said === '以上' || said === '及以上' ? '≥' : said === '以下' || said === '以内' ? '≤' : null
  const unit = `${ending?.[1] ?? ''}${said === '左右' ? said : ''}`.replace(/\s/g, '')
  return {
    operator: operator ?? spoken,
    value: digitsOf(parts[1]) ?? parts[1],
    unit: unit === '' ? null : unit,
    prefix,
  }
}

/** 是 / 否 and the marks that stand for them; null when the cell says neither. */
export const coreOf = (text: string): boolean | null => {
  const plain = text.replace(/\s/g, '')
  if (/^(?:是|√|✓|✔|☑|★|☆|核心|核心指标|Y|y)$/.test(plain)) return true
  if (/^(?:否|×|✗|✘|☒|非核心|N|n)$/.test(plain)) return false
  return null
}
