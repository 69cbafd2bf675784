import { basename } from 'node:path'

/** The names by which files are called in records and findings: the file's name, or its path where two share one. */
export const sourceNames = (paths: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const path of paths) counts.set(basename(path), (counts.get(basename(path)) ?? 0) + 1)
  return paths.map((path) => ((counts.get(basename(path)) ?? 0) > 1 ? path : basename(path)))
}
