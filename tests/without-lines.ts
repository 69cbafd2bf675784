/** A record without the lines it stands on, which another format moves. */
export const withoutLines = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutLines)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (key === 'line' ? [] : [[key, withoutLines(item)]])),
  )
}
