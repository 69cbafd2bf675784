import { Document, type FileChild, type ISectionOptions, Packer, Paragraph } from 'docx'
import { cleaned } from './clean-text'
import type { PrintDocument, Section } from './document'
import { blockChildren } from './docx/blocks'
import { fontTable } from './docx/fonts'
import { pageOf } from './docx/page'
import { repacked } from './docx/repack'
import { type Outline, outlineOf } from './outline'
import { dateOf, provenanceOf } from './provenance'

const standsAlone = (block: string): boolean => block === 'cover' || block === 'contents'

const sectionOf = (section: Section, outline: Outline): ISectionOptions => {
  const children: FileChild[] = []
  let breakBefore = false
  for (const block of section.blocks) {
    if (block.block === 'page-break') {
      breakBefore = children.length > 0
      continue
    }
    const alone = standsAlone(block.block)
    children.push(...blockChildren(block, section, outline, breakBefore || (alone && children.length > 0)))
    breakBefore = alone
  }
  return { ...pageOf(section), children: children.length === 0 ? [new Paragraph({})] : children }
}

/** A document for Word, with the official fonts named first and free ones as substitutes. The same tree gives the same bytes. */
export const renderDocx = async (tree: PrintDocument): Promise<Uint8Array> => {
  const document = cleaned(tree)
  const outline = outlineOf(document)
  const file = new Document({
    title: document.title,
    creator: document.meta.organization ?? '',
    lastModifiedBy: document.meta.organization ?? '',
    keywords: provenanceOf(document),
    evenAndOddHeaderAndFooters: true,
    features: {
      updateFields: document.sections.some(({ blocks }) => blocks.some(({ block }) => block === 'contents')),
    },
    sections: document.sections.map((section) => sectionOf(section, outline)),
  })
  const packed = await Packer.toBuffer(file)
  return repacked(packed, { date: dateOf(document), parts: { 'word/fontTable.xml': fontTable() } })
}
