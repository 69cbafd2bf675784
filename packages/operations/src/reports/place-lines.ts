import type { Finding } from '@heng/domain/finding'

export type PlaceLine = { source: string; line: number; text: string }

/**
 * The lines a finding involves, each once in the order of its places: several cells of one line are one entry,
 * with what stands in them side by side.
 */
export const placeLines = ({ places }: Pick<Finding, 'places'>): PlaceLine[] => {
  const lines = new Map<string, { source: string; line: number; texts: Set<string> }>()
  for (const { source, line, text } of places) {
    const key = `${source}:${line}`
    const known = lines.get(key)
    if (known) known.texts.add(text)
    else lines.set(key, { source, line, texts: new Set([text]) })
  }
  return [...lines.values()].map(({ source, line, texts }) => ({
    source,
    line,
    text: [...texts].filter((text) => text !== '').join(' '),
  }))
}
