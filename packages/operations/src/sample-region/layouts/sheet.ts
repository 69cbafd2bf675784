/** The lines of a document while it is written. */
export type Sheet = { readonly lines: string[] }

export const newSheet = (): Sheet => ({ lines: [] })

export const put = (sheet: Sheet, ...lines: readonly string[]): void => {
  sheet.lines.push(...lines)
}

/** The 1-based number of the line that will be put next. */
export const nextLine = (sheet: Sheet): number => sheet.lines.length + 1

/** Puts lines with a blank line behind each, as text extraction does. */
export const putSpaced = (sheet: Sheet, ...lines: readonly string[]): void => {
  for (const line of lines) sheet.lines.push(line, '')
}

/** A row of cells between tabs, filled up to `width` cells. */
export const tabRow = (cells: readonly (string | null)[], width = cells.length): string =>
  [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => null)]
    .map((cell) => cell ?? '')
    .join('\t')

export const contentOf = (sheet: Sheet): string => `${sheet.lines.join('\n')}\n`

/** Cuts a text into pieces of at most `width` characters, as a narrow cell wraps it. */
export const wrapped = (text: string, width: number): string[] => {
  const pieces: string[] = []
  for (let at = 0; at < text.length; at += width) pieces.push(text.slice(at, at + width))
  return pieces
}
