import type { Block, Box } from '../document'
import { entriesDownTo, type Outline } from '../outline'
import type { CellLook } from './styles'

/** A line of words over the whole width of a sheet. */
export type SheetLine = { text: string; look: CellLook; height?: number }

/** Text as a sheet keeps it: what looks like a sheet's own escape for a character stays text. */
export const asText = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const body: CellLook = { font: 'fangsong', size: 14, align: 'left' }

const headingLook: Readonly<Record<1 | 2 | 3 | 4, CellLook>> = {
  1: { font: 'hei', size: 14, align: 'left' },
  2: { font: 'kai', size: 14, align: 'left' },
  3: { font: 'fangsong', size: 14, bold: true, align: 'left' },
  4: body,
}

const boxLines = ({ blocks }: Box): SheetLine[] =>
  blocks.flatMap((block) => {
    switch (block.block) {
      case 'paragraph':
        return [{ text: block.runs.map(({ text }) => text).join(' '), look: { ...body, size: 11 } }]
      case 'list':
        return block.items.map((text) => ({ text: `· ${text}`, look: { ...body, size: 11, indent: 1 } }))
      case 'box':
        return boxLines(block)
    }
  })

/** The words of a block that is no table, line by line. */
export const linesOf = (block: Block, outline: Outline): SheetLine[] => {
  switch (block.block) {
    case 'cover': {
      const { marks = [], title, subtitle = [], imprint = [] } = block
      const centred = (text: string): SheetLine => ({ text, look: { ...body, size: 16, align: 'center' } })
      return [
        ...marks.map((text) => ({ text, look: { font: 'hei', size: 14, align: 'left' } }) as const),
        ...title.map(
          (text) => ({ text, look: { font: 'title', size: 26, align: 'center' }, height: 60 }) as const,
        ),
        ...subtitle.map(centred),
        ...imprint.map(centred),
      ]
    }
    case 'title':
      return [
        ...block.lines.map((text) => ({ text, look: { font: 'title', size: 22, align: 'center' } }) as const),
        ...(block.note === undefined
          ? []
          : [{ text: block.note, look: { ...body, align: 'center' } } as const]),
      ]
    case 'heading':
      return [{ text: block.text, look: headingLook[block.level] }]
    case 'paragraph': {
      const { runs, align = 'left', indent } = block
      const first = indent ?? align === 'left'
      return [
        { text: `${first ? '　　' : ''}${runs.map(({ text }) => text).join('')}`, look: { ...body, align } },
      ]
    }
    case 'list':
      return block.items.map((text, at) => ({
        text: `${block.ordered === true ? `${at + 1}.` : '·'} ${text}`,
        look: body,
      }))
    case 'contents':
      return [
        { text: block.title, look: { font: 'title', size: 22, align: 'center' } },
        ...entriesDownTo(outline, block.levels).map(({ text, level }) => ({
          text,
          look: { ...body, indent: level - 1 },
        })),
      ]
    case 'box':
      return boxLines(block)
    case 'table':
    case 'page-break':
      return []
  }
}
