import type { Block, GridCell } from '../source'

/** A line of nothing but tabs is a row of empty cells. */
const isBlank = (raw: string): boolean => raw.trim() === '' && !raw.includes('\t')

/** Shorter texts may well be spaced by chance. */
const leastLines = 6
/** Tables of fewer rows are none. */
const leastRows = 3

/** How many empty lines stand behind each line that is not empty, in order. */
const gapsOf = (lines: readonly string[]): number[] => {
  const gaps: number[] = []
  for (const raw of lines)
    if (!isBlank(raw)) gaps.push(0)
    else if (gaps.length > 0) gaps.push((gaps.pop() ?? 0) + 1)
  return gaps.slice(0, -1)
}

/**
 * Whether a text that had empty lines of its own got one more behind each of its lines, the empty ones too: between two
 * lines there is never none and nearly never an even number of them, and often more than one.
 */
const isDoubled = (gaps: readonly number[]): boolean => {
  const odd = gaps.filter((gap) => gap % 2 === 1).length
  const wide = gaps.filter((gap) => gap > 1).length
  return gaps.length >= leastLines && odd >= gaps.length * 0.98 && wide >= gaps.length * 0.1
}

/**
 * Whether an extraction put an empty line behind every line, so that empty lines between the rows of its tables say
 * nothing: nearly every line of the text has one. Where only spaces part the columns an empty line still tells where a
 * wrapped cell ends.
 */
export const isDoubleSpaced = (lines: readonly string[]): boolean => {
  const gaps = gapsOf(lines)
  if (isDoubled(gaps)) return true
  const rows = lines.filter((raw) => raw.trim().includes('\t')).length
  const spaced = gaps.filter((gap) => gap > 0).length
  return gaps.length >= leastLines && rows >= leastRows && spaced >= gaps.length * 0.95
}

/** The numbers (0-based) of the lines without the empty one behind each. */
export const spacedLines = (lines: readonly string[]): number[] => {
  const isEveryOther = isDoubled(gapsOf(lines))
  let blank = 0
  return lines.flatMap((raw, at) => {
    blank = isBlank(raw) ? blank + 1 : 0
    const isAdded = isEveryOther ? blank % 2 === 1 : blank === 1
    return isAdded && at > 0 ? [] : [at]
  })
}

/** Gives blocks that were read from picked lines the numbers those lines have in the file. */
export const renumbered = (blocks: readonly Block[], picked: readonly number[]): Block[] => {
  const numberOf = (line: number): number => (picked[line - 1] ?? line - 1) + 1
  const placed = <T extends { line: number; endLine: number }>(one: T): T => ({
    ...one,
    line: numberOf(one.line),
    endLine: numberOf(one.endLine),
  })
  return blocks.map((block) =>
    block.kind === 'text'
      ? placed(block)
      : {
          ...placed(block),
          rows: block.rows.map((row) => ({
            ...placed(row),
            cells: row.cells.map((cell): GridCell => placed(cell)),
          })),
        },
  )
}
