import type {
  Block,
  Box,
  Cover,
  Heading,
  List,
  Paragraph,
  PrintDocument,
  Run,
  Section,
  Table,
  Title,
} from './document'
import { alignOf, columnShares, linesBelow, type PlacedRow, placedRows, printedText } from './grid'
import { htmlStyle } from './html-style'
import { entriesDownTo, type Outline, outlineOf } from './outline'

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char)

const line = (tag: string, kind: string, text: string): string =>
  `<${tag}${kind === '' ? '' : ` class="${kind}"`}>${escapeHtml(text)}</${tag}>`

const given = (kind: string, text: string | undefined): string =>
  text === undefined ? '' : line('p', kind, text)

const runHtml = ({ text, style: kind }: Run): string => {
  if (kind === undefined) return escapeHtml(text)
  switch (kind) {
    case 'strong':
      return `<strong>${escapeHtml(text)}</strong>`
    case 'quiet':
    case 'mark':
      return `<span class="${kind}">${escapeHtml(text)}</span>`
  }
}

const paragraphHtml = ({ runs, align = 'left', indent }: Paragraph, inBox: boolean): string => {
  const first = indent ?? (align === 'left' && !inBox)
  const kinds = [...(align === 'left' ? [] : [align]), ...(first ? ['first'] : [])].join(' ')
  return `<p${kinds === '' ? '' : ` class="${kinds}"`}>${runs.map(runHtml).join('')}</p>`
}

const listHtml = ({ items, ordered }: List): string => {
  const tag = ordered === true ? 'ol' : 'ul'
  return `<${tag}>${items.map((item) => line('li', '', item)).join('')}</${tag}>`
}

const boxHtml = ({ tone, blocks }: Box): string =>
  `<section class="box ${tone}">${blocks.map(boxedHtml).join('')}</section>`

const boxedHtml = (block: Box['blocks'][number]): string => {
  switch (block.block) {
    case 'paragraph':
      return paragraphHtml(block, true)
    case 'list':
      return listHtml(block)
    case 'box':
      return boxHtml(block)
  }
}

/** The lines of a title, broken as on paper. */
const brokenTitle = (lines: readonly string[], anchor = ''): string =>
  `<h1${anchor}>${lines.map(escapeHtml).join('<br>')}</h1>`

const coverHtml = ({ marks = [], title, subtitle = [], imprint = [] }: Cover): string =>
  `<section class="cover"><div class="marks">${marks.map((text) => line('p', '', text)).join('')}</div>
<div>${brokenTitle(title)}${subtitle.map((text) => line('p', '', text)).join('')}</div>
<div>${imprint.map((text) => line('p', '', text)).join('')}</div></section>`

/** Several lines of a cell are paragraphs, so that a reader of the page keeps them apart. */
const linesHtml = (text: string): string =>
  text.includes('\n')
    ? text
        .split('\n')
        .map((part) => `<p>${escapeHtml(part)}</p>`)
        .join('')
    : escapeHtml(text)

const rowHtml = (table: Table, { source, header, cells }: PlacedRow): string => {
  const strongRow = source.kind === 'total' || source.kind === 'subtotal'
  const html = cells.map((placed) => {
    const { cell, colSpan, rowSpan } = placed
    const tag = header || cell.label === true ? 'th' : 'td'
    const strong = cell.bold ?? (strongRow && tag === 'td')
    const kinds = [alignOf(table, placed, header), ...(strong ? ['strong'] : [])].join(' ')
    const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
    const indent = (cell.indent ?? 0) > 0 ? ` style="padding-left:${0.5 + (cell.indent ?? 0) * 1.5}em"` : ''
    return `<${tag} class="${kinds}"${spans}${indent}>${linesHtml(printedText(cell))}</${tag}>`
  })
  const height = source.minHeight === undefined ? '' : ` style="height:${source.minHeight}pt"`
  return `<tr${height}>${html.join('')}</tr>`
}

const tableHtml = (table: Table, anchor: string): string => {
  const { number, title, subtitle, leftNote, rightNote, repeatHeader } = table
  const rows = placedRows(table)
  const head = rows.filter(({ header }) => header).map((row) => rowHtml(table, row))
  const body = rows.filter(({ header }) => !header).map((row) => rowHtml(table, row))
  const widths = columnShares(table).map((share) => `<col style="width:${(share * 100).toFixed(3)}%">`)
  const above =
    leftNote === undefined && rightNote === undefined
      ? ''
      : `<div class="above">${line('p', '', leftNote ?? '')}${line('p', '', rightNote ?? '')}</div>`
  return `<figure${anchor}>${given('number', number)}${title === undefined ? '' : line('h1', '', title)}${given('subtitle', subtitle)}${above}
<table><colgroup>${widths.join('')}</colgroup>${head.length === 0 ? '' : `<thead${repeatHeader === false ? ' class="once"' : ''}>${head.join('\n')}</thead>`}<tbody>
${body.join('\n')}
</tbody></table>${linesBelow(table)
    .map((text) => line('p', 'below', text))
    .join('')}</figure>`
}

const headingHtml = ({ level, text }: Heading, anchor: string): string =>
  `<h${level + 1}${anchor}>${escapeHtml(text)}</h${level + 1}>`

const titleHtml = ({ lines, note }: Title, anchor: string): string =>
  `${brokenTitle(lines, anchor)}${given('center', note)}`

const blockHtml = (block: Block, outline: Outline): string => {
  const entry = outline.get(block)
  const anchor = entry === undefined ? '' : ` id="${entry.id}"`
  switch (block.block) {
    case 'cover':
      return coverHtml(block)
    case 'title':
      return titleHtml(block, anchor)
    case 'heading':
      return headingHtml(block, anchor)
    case 'paragraph':
      return paragraphHtml(block, false)
    case 'list':
      return listHtml(block)
    case 'contents': {
      const links = entriesDownTo(outline, block.levels).map(
        ({ id, level, text }) => `<a class="level-${level}" href="#${id}">${escapeHtml(text)}</a>`,
      )
      return `<nav><h1>${escapeHtml(block.title)}</h1>${links.join('')}</nav>`
    }
    case 'table':
      return tableHtml(block, anchor)
    case 'box':
      return boxHtml(block)
    case 'page-break':
      return '<hr class="page-break">'
  }
}

const sectionHtml = ({ orientation, header, footer, blocks }: Section, outline: Outline): string =>
  `<main class="${orientation}">${given('running', header)}
${blocks.map((block) => blockHtml(block, outline)).join('\n')}
${given('running', footer)}</main>`

/** A document as HTML that needs nothing beside itself, for the screen and for printing. No text of it is markup. */
export const renderHtml = (document: PrintDocument): string => {
  const { title, language, meta, sections } = document
  const outline = outlineOf(document)
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="heng:data-hash" content="${escapeHtml(meta.dataHash)}">
<title>${escapeHtml(title)}</title><style>${htmlStyle}</style></head>
<body>
${sections.map((section) => sectionHtml(section, outline)).join('\n')}
</body></html>
`
}
