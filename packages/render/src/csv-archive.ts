import { strToU8, type Zippable, zipSync } from 'fflate'
import { renderCsv } from './csv'
import type { Block, PrintDocument, Section, Table } from './document'
import { tableName } from './grid'

// The archive keeps local time: the same wall clock everywhere.
const mtime = new Date(2000, 0, 1)

type Part = { name: string; section: Section; blocks: Block[] }

const nameOf = (table: Table): string => table.sheetName ?? tableName(table)

const textName = '文字'

/** A document cut at its tables: each of them by itself, and the words between them. */
const partsOf = ({ sections }: PrintDocument): Part[] => {
  const parts: Part[] = []
  for (const section of sections)
    for (const block of section.blocks) {
      const last = parts.at(-1)
      if (block.block === 'table') parts.push({ name: nameOf(block), section, blocks: [block] })
      else if (last?.name === textName) last.blocks.push(block)
      else if (block.block !== 'page-break') parts.push({ name: textName, section, blocks: [block] })
    }
  return parts
}

/** A name that every system of files takes. */
const safeName = (name: string): string =>
  // oxlint-disable-next-line no-control-regex
  name
    .replace(/[\u0000-\u001F\\/:*?"<>|\s]+/g, ' ')
    .trim()
    .slice(0, 60)
    .trim()

/** How many tables and forms a document has. */
export const tableCount = ({ sections }: PrintDocument): number =>
  sections.reduce((sum, { blocks }) => sum + blocks.filter(({ block }) => block === 'table').length, 0)

/** What stands above a part; the words with which a document begins say themselves whose it is. */
const headOf = ({ meta }: PrintDocument, blocks: readonly Block[], at: number): Block[] =>
  at === 0 && blocks.some(({ block }) => block === 'title' || block === 'cover')
    ? []
    : (meta.head ?? []).map((text) => ({ block: 'paragraph', runs: [{ text }] }))

/**
 * A document as an archive of csv files, one for each table or form and one for the words between them, numbered in
 * their order, each with the head of the document above it: it is opened and read by itself. The same tree gives the
 * same bytes.
 */
export const renderCsvArchive = (document: PrintDocument): Uint8Array => {
  const parts = partsOf(document)
  const digits = String(parts.length).length
  const files: Zippable = {}
  parts.forEach(({ name, section, blocks }, at) => {
    const number = String(at + 1).padStart(Math.max(2, digits), '0')
    const whole = [...headOf(document, blocks, at), ...blocks]
    const content = renderCsv({ ...document, sections: [{ ...section, blocks: whole }] })
    files[`${number} ${safeName(name)}.csv`] = [strToU8(content), { mtime }]
  })
  return zipSync(files, { level: 6 })
}
