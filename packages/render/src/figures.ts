const decimal = /^(-?)(\d+)(?:\.(\d+))?$/

type Parts = { negative: boolean; whole: string; fraction: string }

const partsOf = (value: string): Parts => {
  const found = decimal.exec(value)
  if (found === null) throw new RangeError(`Not an exact decimal: ${value}`)
  const whole = (found[2] ?? '').replace(/^0+(?=\d)/, '')
  const fraction = found[3] ?? ''
  return { negative: found[1] === '-' && /[1-9]/.test(whole + fraction), whole, fraction }
}

/** Decimal places a figure is shown with: at least `decimals`, more where the figure has more. Nothing is rounded. */
export const placesOf = (value: string, decimals: number): number =>
  Math.max(decimals, partsOf(value).fraction.replace(/0+$/, '').length)

/** "1234.5" with two places: "1234.50". */
export const plainFigure = (value: string, decimals: number): string => {
  const { negative, whole, fraction } = partsOf(value)
  const places = placesOf(value, decimals)
  const digits = fraction.slice(0, places).padEnd(places, '0')
  return `${negative ? '-' : ''}${whole}${places > 0 ? `.${digits}` : ''}`
}

/** "1234.5" with two places: "1,234.50". */
export const printedFigure = (value: string, decimals: number): string => {
  const [whole = '', fraction] = plainFigure(value, decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** Whether a spreadsheet, which computes in doubles, keeps every digit (15 significant ones are always kept). */
export const isExactNumber = (value: string): boolean => {
  const { whole, fraction } = partsOf(value)
  const significant = `${whole}${fraction.replace(/0+$/, '')}`.replace(/^0+/, '')
  return significant.length <= 15
}

/** The value as an integer of 10⁻ᵖˡᵃᶜᵉˢ. */
const scaled = (value: string, places: number): bigint => {
  const { negative, whole, fraction } = partsOf(value)
  const magnitude = BigInt(whole + fraction.padEnd(places, '0'))
  return negative ? -magnitude : magnitude
}

/** Whether the terms, subtracted ones negated, give exactly the total. */
export const sumsTo = (terms: readonly { value: string; subtract: boolean }[], total: string): boolean => {
  const places = Math.max(
    ...[total, ...terms.map(({ value }) => value)].map((one) => partsOf(one).fraction.length),
  )
  let sum = 0n
  for (const { value, subtract } of terms) sum += subtract ? -scaled(value, places) : scaled(value, places)
  return sum === scaled(total, places)
}
