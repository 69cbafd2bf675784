import type { HengDocument } from '@heng/domain/records/document'
import type { Block, Section, Table } from '@heng/render/document'
import { isWide, statementTable } from '../statement-table'
import { headingsOfForms, printedNumber } from './source-headings'

/** What stands at the top left of the tables of a document: a word and how it counts. */
export type TableNumbers = { word: string; chinese: boolean }

const digits = ['一', '二', '三', '四', '五', '六', '七', '八', '九']

const chineseNumber = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  return `${tens === 0 ? '' : `${tens === 1 ? '' : (digits[tens - 1] ?? '')}十`}${ones === 0 ? '' : (digits[ones - 1] ?? '')}`
}

const numberOf = ({ word, chinese }: TableNumbers, at: number): string =>
  `${word}${chinese ? chineseNumber(at + 1) : at + 1}`

/** How the source counts its tables, from the first number it prints; as usual where it prints none. */
const countingOf = (labels: readonly (string | null)[], usual: TableNumbers): TableNumbers => {
  const match = /^(附件|附表|表)(\d?)/.exec(labels.find((label) => label !== null) ?? '')
  return match?.[1] ? { word: match[1], chinese: !match[2] } : usual
}

/** The statements of a document, each on its own pages, upright or across as its width asks, numbered as the source does. */
export const statementSections = (document: HengDocument, usual: TableNumbers): Section[] => {
  const printed = document.statements.map((statement) => printedNumber(document, statement))
  const numbers = countingOf(printed, usual)
  // A label of another series is that of something else nearby.
  const labels = printed.map((label) => (label?.startsWith(numbers.word) ? label : null))
  return tableSections(
    document.statements.map((statement, at) =>
      statementTable(statement, labels[at] ?? numberOf(numbers, at)),
    ),
  )
}

/** Forms stand upright, however many columns they have; tables as their width asks. */
const orientationOf = (table: Table): Section['orientation'] =>
  table.header.length > 0 && isWide(table) ? 'landscape' : 'portrait'

/** Tables one after another, each beginning a page; those of one orientation that follow one another share a section. */
export const tableSections = (tables: readonly Table[]): Section[] => {
  const sections: { orientation: Section['orientation']; blocks: Block[] }[] = []
  for (const table of tables) {
    const orientation = orientationOf(table)
    const last = sections.at(-1)
    if (last?.orientation === orientation) last.blocks.push({ block: 'page-break' }, table)
    else sections.push({ orientation, blocks: [table] })
  }
  return sections.map((section) => ({ ...section, pageNumbers: { style: 'dashes' } }))
}

/** The forms of a document behind the words that introduce them. */
export const formSections = (document: HengDocument, forms: readonly Table[]): Section[] => {
  const words = forms.length === 0 ? [] : headingsOfForms(document)
  const [first, ...rest] = tableSections(forms)
  if (!first || words.length === 0) return first ? [first, ...rest] : []
  const marks = words.filter((text) => /^附[件表]/.test(text))
  const lines = words.filter((text) => !marks.includes(text))
  const blocks: Block[] = [
    ...marks.map((text): Block => ({ block: 'paragraph', runs: [{ text }], indent: false })),
    ...(lines.length === 0 ? [] : [{ block: 'title', lines, outline: 1 } as const]),
    { block: 'page-break' },
  ]
  return [{ ...first, blocks: [...blocks, ...first.blocks] }, ...rest]
}
