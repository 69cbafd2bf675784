import type { Worksheet } from '@cj-tech-master/excelts'
import { Workbook } from '@cj-tech-master/excelts'
import { cleaned } from './clean-text'
import type { Block, PrintDocument, Section } from './document'
import { tableName } from './grid'
import { type Outline, outlineOf } from './outline'
import { dateOf, provenanceOf } from './provenance'
import { headerFooterOf, pageSetupOf, paperWidth, pointsOfWidth, printArea } from './xlsx/sheet-page'
import { sheetNamer } from './xlsx/sheet-names'
import { styleSheet } from './xlsx/styles'
import { writeLines, writeTableSheet } from './xlsx/table-sheet'
import { linesOf } from './xlsx/text-lines'

type Book = {
  add: (name: string) => Worksheet
  styles: ReturnType<typeof styleSheet>
  outline: Outline
}

/** What a sheet of words is called: by its title or first heading. */
const nameOfText = (blocks: readonly Block[], document: PrintDocument): string => {
  for (const block of blocks) {
    if (block.block === 'cover') return '封面'
    if (block.block === 'contents') return '目录'
    if (block.block === 'title') return block.lines.join('')
    if (block.block === 'heading') return block.text
  }
  return document.title === '' ? '说明' : document.title
}

const writeText = (
  book: Book,
  document: PrintDocument,
  section: Section,
  blocks: readonly Block[],
  first: boolean,
): void => {
  const sheet = book.add(nameOfText(blocks, document))
  const points = paperWidth(section)
  sheet.getColumn(1).width = Math.round((points / pointsOfWidth) * 100) / 100
  const lines = blocks.flatMap((block) => linesOf(block, book.outline))
  const last = writeLines(sheet, book.styles, lines, { from: 0, columns: 1, points })
  sheet.pageSetup = {
    ...sheet.pageSetup,
    ...pageSetupOf(section, first, 'any'),
    printArea: printArea(1, last),
  }
  sheet.headerFooter = { ...sheet.headerFooter, ...headerFooterOf(section) }
}

/** Headings alone stand on the sheet of the table they head; longer words get a sheet of their own. */
const isLead = (blocks: readonly Block[]): boolean =>
  blocks.every(({ block }) => block === 'heading' || block === 'title' || block === 'page-break')

const writeSection = (book: Book, document: PrintDocument, section: Section): void => {
  let waiting: Block[] = []
  let first = true
  const flush = (): void => {
    if (waiting.some(({ block }) => block !== 'page-break')) {
      writeText(book, document, section, waiting, first)
      first = false
    }
    waiting = []
  }
  for (const block of section.blocks) {
    if (block.block === 'table') {
      const lead = isLead(waiting) ? waiting.flatMap((one) => linesOf(one, book.outline)) : []
      if (lead.length > 0) waiting = []
      flush()
      writeTableSheet(book.add(block.sheetName ?? tableName(block)), book.styles, block, {
        section,
        lead,
        first,
      })
      first = false
    } else {
      // A cover and contents each stand alone.
      if (block.block === 'cover' || block.block === 'contents') flush()
      waiting.push(block)
      if (block.block === 'cover' || block.block === 'contents') flush()
    }
  }
  flush()
}

/** A document as a workbook, one sheet for each table or form. The same tree gives the same bytes. */
export const renderXlsx = async (tree: PrintDocument): Promise<Uint8Array> => {
  const document = cleaned(tree)
  const workbook = new Workbook()
  // Columns are measured in figures of the default font: one that has the same measure in every office.
  workbook.model = { ...workbook.model, defaultFont: { name: 'Times New Roman', size: 11 } }
  const named = sheetNamer()
  const date = dateOf(document)
  workbook.title = document.title
  workbook.creator = document.meta.organization ?? ''
  workbook.lastModifiedBy = ''
  workbook.keywords = provenanceOf(document)
  workbook.created = date
  workbook.modified = date
  const book: Book = {
    add: (name) => workbook.addWorksheet(named(name)),
    styles: styleSheet(),
    outline: outlineOf(document),
  }
  for (const section of document.sections) writeSection(book, document, section)
  if (workbook.worksheets.length === 0) book.add(document.title)
  // The archive keeps local time: the same wall clock everywhere.
  const bytes = await workbook.xlsx.writeBuffer({ zip: { modTime: new Date(2000, 0, 1), timestamps: 'dos' } })
  return new Uint8Array(bytes)
}
