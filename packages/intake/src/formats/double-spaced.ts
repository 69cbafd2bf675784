import type { Block, GridCell } from '../source'

const isBlank = (raw: string): boolean => raw.trim() === ''

/** Shorter texts may well be spaced by chance. */
const leastLines = 6
/** Tables of fewer rows are none. */
const leastRows = 3

/**
 * Whether an extraction put an empty line behind every line, so that empty lines between the rows of its tables say
 * nothing: nearly every line of the text has one. Where only spaces part the columns an empty line still tells where a
 * wrapped cell ends.
 */
export const isDoubleSpaced = (lines: readonly string[]): boolean => {
  let [filled, spaced, rows] = [0, 0, 0]
  lines.forEach((raw, at) => {
    if (isBlank(raw)) return
    filled += 1
    if (raw.trim().includes('\t')) rows += 1
    if (at + 1 >= lines.length || isBlank(lines[at + 1] ?? '')) spaced += 1
  })
  return filled >= leastLines && rows >= leastRows && spaced >= filled * 0.95
}

/** The numbers (0-based) of the lines without the empty one behind each. */
export const spacedLines = (lines: readonly string[]): number[] =>
  lines.flatMap((raw, at) => (isBlank(raw) && at > 0 && !isBlank(lines[at - 1] ?? '') ? [] : [at]))

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
