import type { Block } from '../source'
import type { CellAllowance } from './cell-allowance'
import { gridOf } from './grid-of'
import { HtmlRows } from './html-rows'
import { textLine } from './text-line'

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/gi
const tableTags = new Set(['table', 'tr', 'td', 'th'])
const blockTags = new Set(
  'p div li ul ol dl dt dd br hr h1 h2 h3 h4 h5 h6 section article header footer nav form title body html head caption thead tbody tfoot'.split(
    ' ',
  ),
)
/**
 * Reads a stretch of HTML: tables become grids, every block of text a line. `from` and `to` are line indices
 * (`to` exclusive). A scan over the tags without recursion, so that depth costs nothing.
 */
export const readHtml = (
  lines: readonly string[],
  from: number,
  to: number,
  spend: CellAllowance,
): Block[] => {
  const blocks: Block[] = []
  const table = new HtmlRows(spend)
  let text = ''
  let textFrom = from + 1
  let line = from + 1
  const flushText = (): void => {
    const made = text.trim() === '' ? null : textLine(text, { line: textFrom, endLine: line }, 1)
    if (made) blocks.push(made)
    text = ''
  }
  const flushTable = (): void => {
    const grid = gridOf('tabs', table.take(line))
    if (grid) blocks.push(grid)
  }
  const add = (part: string): void => {
    if (table.isOpen) table.addText(part)
    else {
      if (text.trim() === '') textFrom = line
      text += part
    }
  }
  const onTag = (closing: boolean, name: string, attributes: string, whole: string): void => {
    if (tableTags.has(name)) {
      if (!table.isOpen) flushText()
      if (name === 'table') flushTable()
      else if (name === 'tr') table.closeRow(line)
      else if (closing) table.closeCell(line)
      else table.openCell(attributes, line)
    } else if (table.isOpen) table.addText(whole)
    else if (blockTags.has(name)) flushText()
  }
  for (let at = from; at < to; at += 1) {
    const raw = lines[at] ?? ''
    line = at + 1
    let done = 0
    if (raw.includes('<'))
      for (const match of raw.matchAll(tag)) {
        add(raw.slice(done, match.index))
        onTag(match[1] === '/', (match[2] ?? '').toLowerCase(), match[3] ?? '', match[0])
        done = match.index + match[0].length
      }
    add(`${raw.slice(done)} `)
  }
  if (!table.isOpen) flushText()
  flushTable()
  return blocks
}

const isPage = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html[\s>])/i

/** Whether a text is a whole HTML page. */
export const isHtmlPage = (content: string): boolean => isPage.test(content.slice(0, 2000))

/** What ends a stretch that a browser does not show, by how it begins. */
const hiddenEnds: Readonly<Record<string, RegExp>> = {
  script: /<\/script\s*>/gi,
  style: /<\/style\s*>/gi,
  head: /<\/head\s*>/gi,
  comment: /-->/g,
  '!doctype': />/g,
}

/** Blanks what a browser does not show (scripts, styles, comments, the head), keeping every line in its place. */
export const visibleHtml = (content: string): string => {
  const opening = /<(?:(script|style|head|!doctype)(?=[\s>])|!--)/gi
  const parts: string[] = []
  let from = 0
  for (let match = opening.exec(content); match; match = opening.exec(content)) {
    const ending = hiddenEnds[(match[1] ?? 'comment').toLowerCase()]
    if (!ending) break
    ending.lastIndex = match.index
    const found = ending.exec(content)
    if (!found) break
    const end = found.index + found[0].length
    parts.push(content.slice(from, match.index))
    parts.push(content.slice(match.index, end).replace(/[^\n\r\u0085\u2028\u2029]+/g, ' '))
    from = end
    opening.lastIndex = end
  }
  parts.push(content.slice(from))
  return parts.join('')
}
