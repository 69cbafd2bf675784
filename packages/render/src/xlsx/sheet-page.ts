import { type HeaderFooter, type PageSetup, PaperSize } from '@cj-tech-master/excelts'
import type { Section } from '../document'
import { columnLetters } from './live-sum'

const margins = { left: 0.6, right: 0.6, top: 0.75, bottom: 0.75, header: 0.35, footer: 0.35 }

/** Width of the paper between the margins in points, A4 upright or lying; a little less, since offices measure columns differently. */
export const paperWidth = ({ orientation }: Section): number =>
  ((orientation === 'portrait' ? 595 : 842) - 72 * (margins.left + margins.right)) * 0.94

// A sheet column one unit wide takes about 5.25 points (seven pixels of the usual screen).
export const pointsOfWidth = 5.25

export const pageSetupOf = (
  { orientation, pageNumbers }: Section,
  firstOfSection: boolean,
  pages: 'one' | 'any',
): Partial<PageSetup> => ({
  orientation,
  paperSize: PaperSize.A4,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: pages === 'one' ? 1 : 0,
  horizontalCentered: true,
  margins,
  ...(firstOfSection &&
    pageNumbers !== 'none' &&
    pageNumbers.start !== undefined && { firstPageNumber: pageNumbers.start }),
})

/** Everything written. The library puts the sign of a fixed address before the letters itself, before the rows not. */
export const printArea = (columns: number, rows: number): string =>
  `A$1:${columnLetters(columns - 1)}$${Math.max(rows, 1)}`

const literal = (text: string): string => text.replaceAll('&', '&&').replaceAll('\n', ' ').slice(0, 200)

/** Running lines and "— 1 —": odd pages right, even pages left. */
export const headerFooterOf = ({ pageNumbers, header, footer }: Section): Partial<HeaderFooter> => {
  const numbers = pageNumbers !== 'none'
  const number = '&"宋体"&14— &P —'
  const below = footer === undefined ? '' : `&C${literal(footer)}`
  const above = header === undefined ? '' : `&C${literal(header)}`
  return {
    differentOddEven: numbers,
    oddHeader: above,
    evenHeader: numbers ? above : '',
    oddFooter: `${below}${numbers ? `&R${number}` : ''}`,
    evenFooter: numbers ? `&L${number}${below}` : '',
  }
}
