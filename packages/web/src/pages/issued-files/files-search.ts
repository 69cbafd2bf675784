/** The address of the files that were handed out: with the hash of one, that one. */
export type FilesSearch = { sha256?: string }

/** A SHA-256 as programs print it, in whatever case and with what stands around it; null for anything else. */
export const hashIn = (text: string): string | null =>
  /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/.exec(
    text.toLowerCase().replaceAll(/(?<=[0-9a-f]{2}) (?=[0-9a-f]{2})/g, ''),
  )?.[0] ?? null

export const filesSearch = (search: Record<string, unknown>): FilesSearch => {
  const sha256 = typeof search['sha256'] === 'string' ? hashIn(search['sha256']) : null
  return sha256 === null ? {} : { sha256 }
}
