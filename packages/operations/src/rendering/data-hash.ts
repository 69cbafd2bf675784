import { createHash } from 'node:crypto'

/** A hash of the data that a file is made from, SHA-256 of its JSON. */
export const dataHash = (data: unknown): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex')
