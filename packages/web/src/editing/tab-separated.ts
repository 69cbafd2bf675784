/**
 * Reads what a spreadsheet or a Word table puts on the clipboard: rows of cells parted by tabs; a cell with line
 * breaks, tabs or quotes stands in quotes, quotes in it doubled. The line break at the end makes no row.
 */
export const parseTabSeparated = (text: string): string[][] => {
  const rows: string[][] = []
  let [row, cell]: [string[], string] = [[], '']
  let quoted = false
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replace(/\n$/, '')
  for (let at = 0; at < source.length; at += 1) {
    const char = source[at] ?? ''
    if (quoted) {
      if (char !== '"') cell += char
      else if (source[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (char === '"' && cell === '' && closes(source, at)) quoted = true
    else if (char === '\t' || char === '\n') {
      row.push(cell)
      cell = ''
      if (char === '\n') {
        rows.push(row)
        row = []
      }
    } else cell += char
  }
  return [...rows, [...row, cell]]
}

/** Whether the quote at `from` begins a quoted cell: its closing quote stands before a tab, a break or the end. */
const closes = (source: string, from: number): boolean => {
  for (let at = source.indexOf('"', from + 1); at >= 0; at = source.indexOf('"', at + 1)) {
    if (source[at + 1] === '"') at += 1
    else return at + 1 === source.length || source[at + 1] === '\t' || source[at + 1] === '\n'
  }
  return false
}

/** Writes cells as a spreadsheet reads them from the clipboard. */
export const formatTabSeparated = (rows: readonly (readonly (string | null)[])[]): string =>
  rows
    .map((row) =>
      row
        .map((cell) => {
          const text = cell ?? ''
          return /[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
        })
        .join('\t'),
    )
    .join('\r\n')
