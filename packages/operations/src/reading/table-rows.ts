import type { Source } from '@heng/intake/source'

/** A line of a text that is known to be a table, however short: cells between tabs, commas or semicolons. */
const cellsOf = (line: string, separator: string): string[] =>
  line.split(separator).map((cell) => cell.trim().replace(/^"(.*)"$/u, '$1'))

/**
 * The cells of every row of a file that is a table, in order. A text too short to be recognised as one is split by
 * its separator all the same.
 */
export const tableRows = ({ blocks, rawLines }: Source): string[][] => {
  if (blocks.some(({ kind }) => kind === 'grid'))
    return blocks.flatMap((block) =>
      block.kind === 'grid'
        ? block.rows.map((row) => row.cells.map(({ text }) => text))
        : [block.segments.map(({ text }) => text)],
    )
  const separator = ['\t', ',', ';'].find((mark) => rawLines.some((line) => line.includes(mark))) ?? '\t'
  return rawLines.map((line) => cellsOf(line, separator))
}
