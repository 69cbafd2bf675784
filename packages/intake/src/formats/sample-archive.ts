import { unzipSync, zipSync } from 'fflate'

/** The members of an archive by name, for tests that change them. */
export const partsOf = (bytes: Uint8Array): Record<string, Uint8Array> => unzipSync(bytes)

/** Packs members into an archive; `stored` without compression. */
export const packed = (parts: Readonly<Record<string, Uint8Array>>, stored = false): Uint8Array =>
  zipSync({ ...parts }, { level: stored ? 0 : 6 })
