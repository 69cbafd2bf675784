/** Digits as printed with thousands separators: "-5648.3" → "-5,648.3". Never through a float. */
export const withSeparators = (printed: string): string => {
  const match = /^([+-]?)(\d+)(\.\d+)?$/.exec(printed)
  if (!match) return printed
  const [, sign = '', whole = '', fraction = ''] = match
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction}`
}

export const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0

/**
 * What must stand invisibly behind an amount so that the decimal points of its column fall under one another:
 * nothing is added to what was printed.
 */
export const alignmentPad = (printed: string, columnDecimals: number): string => {
  const missing = columnDecimals - decimalsOf(printed)
  if (missing <= 0) return ''
  return `${printed.includes('.') ? '' : '.'}${'0'.repeat(missing)}`
}

export const isNegative = (printed: string): boolean => printed.startsWith('-') && /[1-9]/.test(printed)

/** The most decimals any amount of a column prints. */
export const columnDecimals = (printed: Iterable<string | null | undefined>): number => {
  let most = 0
  for (const text of printed) if (text) most = Math.max(most, decimalsOf(text))
  return most
}
