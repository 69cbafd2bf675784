import type { Source } from '../source'
import type { FlowBlock, FlowCell, FlowRow } from './flow/flow-blocks'
import { FlowWriter } from './flow/write-flow'
import { visibleHtml } from './html'
import { HtmlLook } from './html-look'
import { LineWriter } from './line-writer'

const spanLimit = 200
const widthLimit = 400
const depthLimit = 40

/** Tags that begin a line of their own. */
const blockTags = new Set(
  'p div li ul ol dl dt dd h1 h2 h3 h4 h5 h6 section article header footer main nav aside blockquote pre form fieldset center hr br option title tbody thead tfoot caption figure figcaption address'.split(
    ' ',
  ),
)
const voidTags = new Set('br hr img input meta link col area base embed source track wbr'.split(' '))

const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  emsp: '\u2003',
  ensp: '\u2002',
  ge: '≥',
  le: '≤',
  ne: '≠',
  times: '×',
  divide: '÷',
  plusmn: '±',
  permil: '‰',
  middot: '·',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  yen: '￥',
  radic: '√',
  rarr: '→',
  larr: '←',
  bull: '•',
  copy: '©',
  deg: '°',
}

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));?/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
          if (name !== undefined) return named[name] ?? named[name.toLowerCase()] ?? whole
          const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
        },
      )
    : text

const span = (attributes: string, name: 'colspan' | 'rowspan'): number => {
  const digits = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes)?.[1]
  return digits === undefined ? 1 : Math.min(spanLimit, Math.max(1, Number.parseInt(digits, 10)))
}

const isHidden = (attributes: string): boolean =>
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes) ||
  /(?:^|\s)hidden(?:\s|=|$)/i.test(attributes)

type OpenTable = {
  rows: FlowRow[]
  cells: FlowCell[] | null
  column: number
  /** Column → the cell above that reaches on, and for how many rows. */
  reaching: Map<number, { span: number; rows: number }>
  blocks: FlowBlock[] | null
}

/** Gathers the blocks of a page from its tags, as a browser would show them. */
class Page {
  readonly blocks: FlowBlock[] = []
  readonly #look = new HtmlLook()
  readonly #tables: OpenTable[] = []
  #text = ''
  /** Numbered and other lists that are open: the number of the next item, or null where items have none. */
  readonly #lists: (number | null)[] = []
  #marker = ''
  /** The element whose content is hidden, and how many of its name are open in it. */
  #hidden: { name: string; depth: number } | null = null

  open(name: string, attributes: string): void {
    if (this.#hidden) {
      if (name === this.#hidden.name) this.#hidden.depth += 1
      return
    }
    if (!voidTags.has(name) && isHidden(attributes)) {
      this.#hidden = { name, depth: 1 }
      return
    }
    if (name === 'table') {
      this.#endParagraph()
      if (this.#tables.length < depthLimit)
        this.#tables.push({ rows: [], cells: null, column: 0, reaching: new Map(), blocks: null })
    } else if (name === 'ol' || name === 'ul') {
      this.#endParagraph()
      const start = /\bstart\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1]
      this.#lists.push(name === 'ul' ? null : Number.parseInt(start ?? '1', 10))
    } else if (name === 'li') {
      this.#endParagraph()
      const next = this.#lists.at(-1)
      if (typeof next === 'number') {
        this.#lists[this.#lists.length - 1] = next + 1
        this.#marker = `${next}. `
      }
    } else if (name === 'tr') this.#openRow()
    else if (name === 'td' || name === 'th') this.#openCell(attributes)
    else if (blockTags.has(name)) this.#endParagraph()
    this.#look.open(name, attributes)
  }

  close(name: string): void {
    if (this.#hidden) {
      if (name !== this.#hidden.name) return
      this.#hidden.depth -= 1
      if (this.#hidden.depth === 0) this.#hidden = null
    } else if (name === 'table') this.#closeTable()
    else if (name === 'tr') this.#closeRow()
    else if (name === 'td' || name === 'th') this.#closeCell()
    else if (blockTags.has(name)) this.#endParagraph()
    if (name === 'ol' || name === 'ul') this.#lists.pop()
    this.#look.close(name)
  }

  text(text: string): void {
    if (this.#hidden) return
    const own = text.replace(/[\r\n\t ]+/g, ' ')
    this.#text += own
    this.#look.text(own)
  }

  end(): void {
    while (this.#tables.length > 0) this.#closeTable()
    this.#endParagraph()
  }

  #endParagraph(): void {
    const own = decoded(this.#text)
    const look = this.#look.take(this.#marker, decoded)
    this.#text = ''
    if (own.trim() === '') return
    const text = this.#marker + own
    this.#marker = ''
    const target = this.#tables.at(-1)?.blocks ?? this.#tables.at(-2)?.blocks ?? this.blocks
    target.push({
      kind: 'paragraph',
      text,
      style: null,
      list: null,
      level: null,
      runsOn: false,
      boxes: [],
      look,
    })
  }

  #openRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    this.#closeRow()
    ;[table.cells, table.column] = [[], 0]
  }

  /** Puts the cells that reach down from the rows above before the next cell of the row. */
  #reach(table: OpenTable): void {
    while (table.cells && table.column < widthLimit) {
      const above = table.reaching.get(table.column)
      if (!above) return
      table.cells.push({ span: above.span, continues: true, blocks: [] })
      above.rows -= 1
      if (above.rows === 0) table.reaching.delete(table.column)
      table.column += above.span
    }
  }

  #openCell(attributes: string): void {
    const table = this.#tables.at(-1)
    if (!table) return this.#endParagraph()
    this.#closeCell()
    table.cells ??= []
    this.#reach(table)
    if (table.column >= widthLimit) return
    const [columns, rows] = [span(attributes, 'colspan'), span(attributes, 'rowspan')]
    const blocks: FlowBlock[] = []
    table.cells.push({ span: columns, continues: false, blocks })
    table.blocks = blocks
    if (rows > 1) table.reaching.set(table.column, { span: columns, rows: rows - 1 })
    // what has just been opened does not reach into its own row
    table.column += columns
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    this.#endParagraph()
    if (table) table.blocks = null
  }

  #closeRow(): void {
    const table = this.#tables.at(-1)
    if (!table) return
    this.#closeCell()
    if (!table.cells) return
    this.#reach(table)
    table.rows.push({ skipped: 0, cells: table.cells })
    table.cells = null
  }

  #closeTable(): void {
    const table = this.#tables.at(-1)
    if (!table) return this.#endParagraph()
    this.#closeRow()
    this.#tables.pop()
    const target = this.#tables.at(-1)?.blocks ?? this.blocks
    if (table.rows.length > 0) target.push({ kind: 'table', rows: table.rows })
  }
}

const tag = /<(\/?)([a-z][a-z\d]*)((?:[^<>"']|"[^"<>]*"|'[^'<>]*')*)>/gi

/** Whether a text is a page of the web, or a table that a system saved as one. */
export const isWebPage = (content: string): boolean =>
  /^\s*(?:<\?xml[^<>]*>\s*)?(?:<!--[^<>]*-->\s*)*<(?:!doctype\s+html|html[\s>]|head[\s>]|body[\s>]|meta\s|style[\s>])/i.test(
    content.slice(0, 2000),
  )

/** Writes a page of the web as lines; see readHtmlPage. */
export const writeHtmlPage = (content: string): { flow: FlowWriter; blocks: readonly FlowBlock[] } => {
  const page = new Page()
  const visible = visibleHtml(content)
  let from = 0
  for (const match of visible.matchAll(tag)) {
    page.text(visible.slice(from, match.index))
    from = match.index + match[0].length
    const element = (match[2] ?? '').toLowerCase()
    if (match[1] === '/') page.close(element)
    else page.open(element, match[3] ?? '')
  }
  page.text(visible.slice(from))
  page.end()
  const flow = new FlowWriter(new LineWriter(), { next: () => '' })
  flow.write(page.blocks)
  return { flow, blocks: page.blocks }
}

/** Reads a page of the web as a browser shows it: a paragraph or a row of a table is a line; scripts never run. */
export const readHtmlPage = (name: string, content: string): Source =>
  writeHtmlPage(content).flow.writer.source(name, 'html')
