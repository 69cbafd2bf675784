import { Footer, Header, type ISectionOptions, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Align, Block, Section } from '../document'
import type { Room } from '../table-fit'
import { fonts } from './fonts'
import { alignments, line } from './paragraphs'

const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)

const isProse = ({ block }: Block): boolean =>
  block === 'paragraph' || block === 'heading' || block === 'title'

/** Margins in millimetres: text as the standard for official documents has it, tables a little wider. */
const marginsOf = ({ orientation, blocks }: Section) => {
  if (orientation === 'landscape') return { top: 28, bottom: 24, left: 24, right: 24 }
  if (blocks.some(isProse)) return { top: 37, bottom: 35, left: 28, right: 26 }
  return { top: 28, bottom: 26, left: 22, right: 22 }
}

/** Width between the margins in twentieths of a point. */
export const textWidth = (section: Section): number => {
  const { left, right } = marginsOf(section)
  return twips((section.orientation === 'portrait' ? 210 : 297) - left - right)
}

/** What the margins leave, in points. */
export const roomOf = (section: Section): Room => {
  const { top, bottom } = marginsOf(section)
  const height = twips((section.orientation === 'portrait' ? 297 : 210) - top - bottom)
  return { width: textWidth(section) / 20, height: height / 20 }
}

const numberLine = (align: Align): Paragraph =>
  new Paragraph({
    alignment: alignments[align],
    indent: { left: 280, right: 280 },
    children: [
      new TextRun({
        font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: fonts.song },
        size: 28,
        children: ['— ', PageNumber.CURRENT, ' —'],
      }),
    ],
  })

const running = (text: string | undefined): Paragraph[] =>
  text === undefined ? [] : [line(text, { size: 9 }, { alignment: alignments.center })]

/** Paper, margins, running lines and page numbers: odd pages right, even pages left. */
export const pageOf = (section: Section): Omit<ISectionOptions, 'children'> => {
  const { orientation, pageNumbers, header, footer } = section
  const { top, bottom, left, right } = marginsOf(section)
  const start = pageNumbers === 'none' ? undefined : pageNumbers.start
  const footerOf = (align: Align): Footer =>
    new Footer({
      children: [
        ...running(footer),
        ...(pageNumbers === 'none' ? [] : [numberLine(align)]),
        ...(footer === undefined && pageNumbers === 'none' ? [new Paragraph({})] : []),
      ],
    })
  const headerOf = (): Header =>
    new Header({ children: header === undefined ? [new Paragraph({})] : running(header) })
  return {
    properties: {
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(top),
          bottom: twips(bottom),
          left: twips(left),
          right: twips(right),
          header: 720,
          footer: twips(bottom - 10),
        },
        ...(start !== undefined && { pageNumbers: { start } }),
      },
    },
    headers: { default: headerOf(), even: headerOf() },
    footers: { default: footerOf('right'), even: footerOf('left') },
  }
}
