// What XML cannot hold and paper does not show; line ends become one kind.
// oxlint-disable-next-line no-control-regex -- these characters are the subject
const unprintable =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text that every format can hold. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unprintable, '')

/** A tree whose text every format can hold; nothing else changes. */
export const cleaned = <T>(tree: T): T => cleanValue(tree) as T

const cleanValue = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value)
  if (Array.isArray(value)) return value.map(cleanValue)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleanValue(inner)]))
}
