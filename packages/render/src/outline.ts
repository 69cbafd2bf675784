import type { Block, OutlineLevel, PrintDocument } from './document'
import { tableName } from './grid'

/** `paged`: stands on a page that has a number. */
export type OutlineEntry = { id: string; level: OutlineLevel; text: string; paged: boolean }

export type Outline = ReadonlyMap<Block, OutlineEntry>

const listed = (block: Block): { level: OutlineLevel | undefined; text: string } | null => {
  switch (block.block) {
    case 'title':
      return { level: block.outline, text: block.lines.join('') }
    case 'heading':
      return { level: block.level, text: block.text }
    case 'table':
      return { level: block.outline, text: tableName(block) }
    case 'cover':
    case 'paragraph':
    case 'list':
    case 'contents':
    case 'box':
    case 'page-break':
      return null
  }
}

/** What contents and bookmarks list, in order, each with a name to point to. */
export const outlineOf = ({ sections }: PrintDocument): Outline => {
  const outline = new Map<Block, OutlineEntry>()
  for (const { blocks, pageNumbers } of sections)
    for (const block of blocks) {
      const found = listed(block)
      if (found?.level === undefined) continue
      outline.set(block, {
        id: `part-${outline.size + 1}`,
        level: found.level,
        text: found.text.replaceAll('\n', ''),
        paged: pageNumbers !== 'none',
      })
    }
  return outline
}

/** The entries contents of `levels` show. */
export const entriesDownTo = (outline: Outline, levels: OutlineLevel): OutlineEntry[] =>
  [...outline.values()].filter(({ level }) => level <= levels)

/** The same with page numbers: what stands before page 1 is not among them. */
export const pagedEntries = (outline: Outline, levels: OutlineLevel): OutlineEntry[] =>
  entriesDownTo(outline, levels).filter(({ paged }) => paged)
