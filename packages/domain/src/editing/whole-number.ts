/** A whole number not below 0, or null where the text is none. */
export const wholeNumber = (text: string): number | null => {
  const digits = text.trim()
  const value = /^\d{1,15}$/u.test(digits) ? Number.parseInt(digits, 10) : null
  return value !== null && Number.isSafeInteger(value) ? value : null
}
