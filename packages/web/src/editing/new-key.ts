/** A key for an item that somebody adds: unlike any other, also of others who add at the same time. */
export const newKey = (): string => crypto.randomUUID()
