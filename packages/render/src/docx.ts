import { Document, type ISectionOptions, Packer, Paragraph } from 'docx'
import { cleaned } from './clean-text'
import type { PrintDocument, Section } from './document'
import { blockChildren } from './docx/blocks'
import { fontTable } from './docx/fonts'
import { pageOf } from './docx/page'
import { repacked } from './docx/repack'
import { type Outline, outlineOf, pagedEntries } from './outline'
import { pagedBlocks, printedSections } from './paging'
import { dateOf, provenanceOf } from './provenance'

const sectionOf = (section: Section, outline: Outline): ISectionOptions => ({
  ...pageOf(section),
  children: pagedBlocks(section).flatMap(({ block, breakBefore }) =>
    blockChildren(block, section, outline, breakBefore),
  ),
})

const hasContents = ({ sections }: PrintDocument): boolean =>
  sections.some(({ blocks }) => blocks.some(({ block }) => block === 'contents'))

/** How many page numbers the contents of a document show. */
export const contentsCount = (document: PrintDocument): number => {
  const outline = outlineOf(document)
  const contents = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === 'contents' ? [block] : [])),
  )
  return contents.reduce((sum, { levels }) => sum + pagedEntries(outline, levels).length, 0)
}

/**
 * A document for Word, with the official fonts named first and free ones as substitutes.
 * `pages`: the numbers that contents show, as many as `contentsCount` says; without them Word counts when it opens the
 * file. The same tree gives the same bytes.
 */
export const renderDocx = async (
  tree: PrintDocument,
  pages: readonly string[] | null = null,
): Promise<Uint8Array> => {
  const document = cleaned(tree)
  const outline = outlineOf(document)
  const sections = printedSections(document).map((section) => sectionOf(section, outline))
  const file = new Document({
    title: document.title,
    creator: document.meta.organization ?? '',
    lastModifiedBy: document.meta.organization ?? '',
    keywords: provenanceOf(document),
    evenAndOddHeaderAndFooters: true,
    features: {
      updateFields: pages === null && hasContents(document),
    },
    sections: sections.length === 0 ? [{ children: [new Paragraph({})] }] : sections,
  })
  const packed = await Packer.toBuffer(file)
  return repacked(packed, {
    date: dateOf(document),
    pages: pages ?? [],
    parts: { 'word/fontTable.xml': fontTable() },
  })
}
