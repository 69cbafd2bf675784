/**
 * The next line after `from` (1-based, 0 for the start) that contains the words, going round at the end; a bare
 * number is a line to go to. Null when nothing is found.
 */
export const findLine = (lines: readonly string[], words: string, from: number): number | null => {
  const sought = words.trim().toLowerCase()
  if (sought === '') return null
  for (let step = 0; step < lines.length; step += 1) {
    const at = (from + step) % lines.length
    if ((lines[at] ?? '').toLowerCase().includes(sought)) return at + 1
  }
  const number = /^\d+$/.test(sought) ? Number.parseInt(sought, 10) : 0
  return number >= 1 && number <= lines.length ? number : null
}
