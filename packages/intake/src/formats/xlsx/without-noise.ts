/** The fifteen digits of a binary number that are meant; 0.30000000000000004 is 0.3. */
export const withoutNoise = (value: number): string => {
  const digits = value.toPrecision(15)
  return digits.includes('.') && !digits.includes('e') ? digits.replace(/\.?0+$/, '') : digits
}
