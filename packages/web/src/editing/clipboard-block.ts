import { formatTabSeparated, parseTabSeparated } from './tab-separated'

type Spanned = { text: string; rows: number; columns: number }

const apart: ReadonlySet<string> = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3'])

/** The text of a cell of a table: line breaks of its own where it has breaks or several paragraphs. */
const cellText = (node: Node): string => {
  if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? '').replace(/[\s\u00A0]+/gu, ' ')
  if (node.nodeName === 'BR') return '\n'
  const inner = [...node.childNodes].map(cellText).join('')
  return apart.has(node.nodeName) ? `\n${inner}\n` : inner
}

const trimmed = (text: string): string =>
  text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/** The cells of a table row by row; what a merged cell covers is blank, as spreadsheets print it. */
const laid = (rows: readonly (readonly Spanned[])[]): string[][] => {
  const block: string[][] = rows.map(() => [])
  rows.forEach((cells, at) => {
    let column = 0
    for (const { text, rows: down, columns } of cells) {
      while (block[at]?.[column] !== undefined) column += 1
      for (let row = at; row < Math.min(at + down, rows.length); row += 1)
        for (let to = column; to < column + columns; to += 1) {
          const line = block[row]
          if (line) line[to] = row === at && to === column ? text : ''
        }
    }
  })
  const width = Math.max(0, ...block.map((row) => row.length))
  return block.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

/** The one table that is all an HTML text holds; null where there is more or less. */
const tableBlock = (html: string): string[][] | null => {
  if (!/<table/iu.test(html)) return null
  const page = new DOMParser().parseFromString(html, 'text/html')
  for (const style of page.querySelectorAll('style, script')) style.remove()
  const [table, more] = page.querySelectorAll('table')
  if (!table || more) return null
  const rows = [...table.rows].map((row) =>
    [...row.cells].map((cell) => ({
      text: trimmed(cellText(cell)),
      rows: cell.rowSpan === 0 ? table.rows.length : cell.rowSpan,
      columns: cell.colSpan,
    })),
  )
  table.remove()
  return rows.length === 0 || page.body.textContent.trim() !== '' ? null : laid(rows)
}

/** Rows that are blank to the end were selected by the way; a block that is blank all over is meant. */
const withoutBlankEnd = (block: readonly string[][]): string[][] => {
  const last = block.findLastIndex((row) => row.some((cell) => cell.trim() !== ''))
  return block.slice(0, last < 0 ? block.length : last + 1)
}

/**
 * The cells that a spreadsheet or a text program put on the clipboard. The table in its HTML says exactly what is
 * one cell (of Word's, several paragraphs are one); without it, its text parted by tabs is read.
 */
export const clipboardBlock = (data: DataTransfer): string[][] =>
  withoutBlankEnd(tableBlock(data.getData('text/html')) ?? parseTabSeparated(data.getData('text/plain')))

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">')

/**
 * Puts cells on the clipboard as spreadsheets and text programs take them: as text, and as a table in which the
 * columns that are no amounts stay words, so that no code becomes a number.
 */
export const copyBlock = (
  data: DataTransfer,
  block: readonly (readonly (string | null)[])[],
  isAmount: readonly boolean[],
): void => {
  const rows = block.map((row) => {
    const cells = row.map((cell, at) => {
      const style = isAmount[at] ? '' : ` style='mso-number-format:"\\@"'`
      return `<td${style}>${escaped(cell ?? '')}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  data.setData('text/plain', formatTabSeparated(block))
  data.setData('text/html', `<meta charset="utf-8"><table>${rows.join('')}</table>`)
}
