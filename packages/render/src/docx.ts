import { Document, type ISectionOptions, Packer, Paragraph } from 'docx'
import { cleaned } from './clean-text'
import type { PrintDocument, Section } from './document'
import { blockChildren } from './docx/blocks'
import { fontTable } from './docx/fonts'
import { pageOf } from './docx/page'
import { repacked } from './docx/repack'
import { type Outline, outlineOf } from './outline'
import { pagedBlocks, printedSections } from './paging'
import { dateOf, provenanceOf } from './provenance'

const sectionOf = (section: Section, outline: Outline): ISectionOptions => ({
  ...pageOf(section),
  children: pagedBlocks(section).flatMap(({ block, breakBefore }) =>
    blockChildren(block, section, outline, breakBefore),
  ),
})

/** A document for Word, with the official fonts named first and free ones as substitutes. The same tree gives the same bytes. */
export const renderDocx = async (tree: PrintDocument): Promise<Uint8Array> => {
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
      updateFields: document.sections.some(({ blocks }) => blocks.some(({ block }) => block === 'contents')),
    },
    sections: sections.length === 0 ? [{ children: [new Paragraph({})] }] : sections,
  })
  const packed = await Packer.toBuffer(file)
  return repacked(packed, { date: dateOf(document), parts: { 'word/fontTable.xml': fontTable() } })
}
