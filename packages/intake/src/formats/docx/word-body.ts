import { readXml, type XmlTag } from '../xml-events'
import { symbolOf, withoutPrivate } from './symbols'
import type { FlowBlock, FlowCell, FlowParagraph, FlowRow } from '../flow/flow-blocks'
import { gridWidth, type OpenLook, openLook, takeLook } from './word-look'

type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
type OpenParagraph = { parts: string[]; look: OpenLook; paragraph: Open<Omit<FlowParagraph, 'look'>> }
type OpenTable = {
  rows: FlowRow[]
  row: Open<FlowRow> | null
  deleted: boolean
  cell: Open<FlowCell> | null
  widths: number[]
}

/** What a reader of the printed page does not see: deleted and moved text, old properties, the fallback of a drawing, pronunciation. */
const unseen = new Set([
  'w:moveFrom',
  'mc:Fallback',
  'w:rt',
  'w:pPrChange',
  'w:rPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:sectPrChange',
  'w:tblGridChange',
  'w:numberingChange',
  'w:del',
])
/** Where an element of the same name as deleted text only marks a property. */
const properties = new Set(['w:rPr', 'w:trPr', 'w:tcPr', 'w:pPr'])

const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off'

const intOf = (text: string | undefined): number =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number.parseInt(text, 10) : 0

const spanLimit = 200

/** Gathers the blocks of a Word part from its XML events: the final state of tracked changes, boxes where they are anchored. */
class Body {
  readonly blocks: FlowBlock[] = []
  readonly #names: string[] = []
  readonly #paragraphs: OpenParagraph[] = []
  readonly #tables: OpenTable[] = []
  /** Where paragraphs and tables go: the body, a cell, a text box. */
  readonly #targets: FlowBlock[][] = [this.blocks]
  readonly #placeholders: boolean[] = []
  #unseen = 0
  #hiddenRun = false
  #inText = false

  open(tag: XmlTag): void {
    const { name, attributes } = tag
    const parent = this.#names.at(-1) ?? ''
    this.#names.push(name)
    if (this.#unseen > 0) this.#unseen += 1
    else if (unseen.has(name) && !(name === 'w:del' && properties.has(parent))) this.#unseen = 1
    else if (name === 'w:sdtContent' && this.#placeholders.at(-1)) this.#unseen = 1
    else if (!this.#openStructure(name) && !this.#openProperty(name, attributes, parent))
      this.#openContent(name, attributes, parent)
    if (this.#unseen === 0) this.#openLook(tag)
  }

  #openLook(tag: XmlTag): void {
    const look = this.#paragraphs.at(-1)?.look
    if (look) takeLook(tag, this.#names, look)
    if (tag.name === 'w:gridCol') this.#tables.at(-1)?.widths.push(gridWidth(tag))
  }

  close(name: string): void {
    this.#names.pop()
    if (this.#unseen > 0) {
      this.#unseen -= 1
      return
    }
    switch (name) {
      case 'w:p':
        return this.#closeParagraph()
      case 'w:tc':
        return this.#closeCell()
      case 'w:tr':
        return this.#closeRow()
      case 'w:tbl':
        return this.#closeTable()
      case 'w:txbxContent':
        return this.#closeBox()
      case 'w:r':
        this.#hiddenRun = false
        return
      case 'w:sdt':
        this.#placeholders.pop()
        return
      case 'w:t':
      case 'm:t':
        this.#inText = false
    }
  }

  text(text: string): void {
    if (this.#inText && this.#unseen === 0 && !this.#hiddenRun) this.#put(withoutPrivate(text))
  }

  #put(text: string): void {
    const open = this.#paragraphs.at(-1)
    open?.parts.push(text)
    open?.look.runs.push({ ...open.look.run, text })
  }

  #openStructure(name: string): boolean {
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({
          parts: [],
          look: openLook(),
          paragraph: {
            kind: 'paragraph',
            text: '',
            style: null,
            list: null,
            level: null,
            runsOn: false,
            boxes: [],
          },
        })
        return true
      case 'w:tbl':
        this.#tables.push({ rows: [], row: null, deleted: false, cell: null, widths: [] })
        return true
      case 'w:tr': {
        const table = this.#tables.at(-1)
        if (table) [table.row, table.deleted] = [{ skipped: 0, cells: [] }, false]
        return true
      }
      case 'w:tc': {
        const table = this.#tables.at(-1)
        if (!table?.row) return true
        table.cell = { span: 1, continues: false, blocks: [] }
        this.#targets.push(table.cell.blocks)
        return true
      }
      case 'w:txbxContent':
        this.#targets.push([])
        return true
      case 'w:sdt':
        this.#placeholders.push(false)
        return true
      default:
        return false
    }
  }

  #openProperty(name: string, attributes: XmlTag['attributes'], parent: string): boolean {
    const value = attributes['w:val']
    const own = this.#paragraphs.at(-1)?.paragraph
    const table = this.#tables.at(-1)
    switch (name) {
      case 'w:pStyle':
        if (own) own.style = value ?? null
        return true
      case 'w:ilvl':
        if (own) own.level = intOf(value)
        return true
      case 'w:numId':
        if (own) own.list = value ?? null
        return true
      case 'w:del':
        if (parent === 'w:trPr' && table) table.deleted = true
        else if (parent === 'w:rPr' && this.#names.at(-3) === 'w:pPr' && own) own.runsOn = true
        return true
      case 'w:cellDel':
        if (table?.cell) table.cell.blocks.length = 0
        return true
      case 'w:gridSpan':
        if (table?.cell) table.cell.span = Math.min(spanLimit, Math.max(1, intOf(value)))
        return true
      case 'w:vMerge':
      case 'w:hMerge':
        if (table?.cell) table.cell.continues = value !== 'restart'
        return true
      case 'w:gridBefore':
        if (table?.row) table.row.skipped = Math.min(spanLimit, intOf(value))
        return true
      case 'w:vanish':
        if (parent === 'w:rPr' && this.#names.at(-3) === 'w:r') this.#hiddenRun = isOn(value)
        return true
      case 'w:showingPlcHdr':
        if (this.#placeholders.length > 0) this.#placeholders[this.#placeholders.length - 1] = isOn(value)
        return true
      default:
        return false
    }
  }

  #openContent(name: string, attributes: XmlTag['attributes'], parent: string): void {
    if (this.#hiddenRun) return
    switch (name) {
      case 'w:t':
      case 'm:t':
        this.#inText = true
        return
      case 'w:tab':
        if (parent === 'w:r') this.#put('    ')
        return
      case 'w:ptab':
        return this.#put('    ')
      case 'w:br':
      case 'w:cr':
        if (attributes['w:type'] !== 'page' && attributes['w:type'] !== 'column') this.#put('\n')
        return
      case 'w:noBreakHyphen':
        return this.#put('-')
      case 'w:sym': {
        const code = /^[\da-f]{1,6}$/i.test(attributes['w:char'] ?? '')
          ? Number.parseInt(attributes['w:char'] ?? '', 16)
          : 0
        return this.#put(symbolOf(attributes['w:font'] ?? '', code))
      }
    }
  }

  #closeParagraph(): void {
    const open = this.#paragraphs.pop()
    if (!open) return
    const { parts, paragraph, look } = open
    const own: FlowParagraph = { ...paragraph, text: parts.join(''), look: { ...look } }
    const target = this.#targets.at(-1)
    const before = target?.at(-1)
    if (target && before?.kind === 'paragraph' && before.runsOn)
      target[target.length - 1] = {
        ...own,
        text: before.text + own.text,
        style: before.style,
        list: before.list,
        level: before.level,
        boxes: [...before.boxes, ...own.boxes],
        look: { ...look, runs: [...(before.look?.runs ?? []), ...look.runs] },
      }
    else target?.push(own)
  }

  #closeCell(): void {
    const table = this.#tables.at(-1)
    if (!table?.row || !table.cell) return
    this.#targets.pop()
    table.row.cells.push(table.cell)
    table.cell = null
  }

  #closeRow(): void {
    const table = this.#tables.at(-1)
    if (!table?.row) return
    if (!table.deleted) table.rows.push(table.row)
    table.row = null
  }

  #closeTable(): void {
    const table = this.#tables.pop()
    if (table && table.rows.length > 0)
      this.#targets.at(-1)?.push({ kind: 'table', rows: table.rows, widths: table.widths })
  }

  #closeBox(): void {
    const blocks = this.#targets.length > 1 ? this.#targets.pop() : undefined
    if (!blocks) return
    const own = this.#paragraphs.at(-1)?.paragraph
    if (own) own.boxes.push(...blocks)
    else this.#targets.at(-1)?.push(...blocks)
  }
}

/** Reads the blocks of a part of a Word document (body, footnotes, header). Throws a Refusal for damaged XML. */
export const wordBlocks = (name: string, content: Buffer): FlowBlock[] => {
  const body = new Body()
  readXml(name, content, {
    open: (tag) => body.open(tag),
    close: (tag) => body.close(tag),
    text: (text) => body.text(text),
  })
  return body.blocks
}
