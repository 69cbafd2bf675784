import type { Block, PrintDocument, Section } from './document'

type PrintedBlock = Exclude<Block, { block: 'page-break' }>

export type PagedBlock = { block: PrintedBlock; breakBefore: boolean }

const standsAlone = ({ block }: Block): boolean => block === 'cover' || block === 'contents'

/** Blocks with what stands on a new page: after a page break, and covers and contents alone on theirs. No page stays empty. */
export const pagedBlocks = ({ blocks }: Section): PagedBlock[] => {
  const paged: PagedBlock[] = []
  let breakNext = false
  for (const block of blocks)
    if (block.block === 'page-break') breakNext = true
    else {
      const breakBefore = paged.length > 0 && (breakNext || standsAlone(block))
      paged.push({ block, breakBefore })
      breakNext = standsAlone(block)
    }
  return paged
}

/** Sections that have something on them. */
export const printedSections = ({ sections }: PrintDocument): Section[] =>
  sections.filter(({ blocks }) => blocks.some(({ block }) => block !== 'page-break'))
