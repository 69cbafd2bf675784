import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph as DocxParagraph,
  TextRun,
} from 'docx'
import type { Align, Run } from '../document'
import { fonts, latinFont } from './fonts'

export type Look = {
  font?: keyof typeof fonts
  /** Points. */
  size: number
  bold?: boolean
  color?: string
}

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const satisfies Readonly<Record<Align, string>>

const runOptions = ({ font = 'song', size, bold = false, color }: Look): IRunOptions => {
  const name = fonts[font]
  return {
    font: { ascii: latinFont(font), hAnsi: latinFont(font), eastAsia: name, cs: latinFont(font) },
    size: Math.round(size * 2),
    bold,
    ...(color !== undefined && { color }),
  }
}

/** Words as runs; each line end in them is a line break. */
export const runsOf = (text: string, look: Look): TextRun[] =>
  text
    .split('\n')
    .map((line, at) => new TextRun({ ...runOptions(look), text: line, ...(at > 0 && { break: 1 }) }))

const styledLook = (look: Look, style: Run['style']): Look => {
  switch (style) {
    case undefined:
      return look
    case 'strong':
      return { ...look, bold: true }
    case 'quiet':
      return { ...look, color: '57606A' }
    case 'mark':
      return { ...look, font: 'hei' }
  }
}

export const styledRuns = (runs: readonly Run[], look: Look): TextRun[] =>
  runs.flatMap(({ text, style }) => runsOf(style === 'mark' ? `【${text}】` : text, styledLook(look, style)))

/** One paragraph of words in one look. */
export const line = (text: string, look: Look, options: IParagraphOptions = {}): DocxParagraph =>
  new DocxParagraph({ ...options, children: runsOf(text, look) })

/** A paragraph as good as invisible: Word wants one between two tables. */
export const spacer = (options: IParagraphOptions = {}): DocxParagraph =>
  new DocxParagraph({ spacing: { line: 20, lineRule: 'exact' }, ...options })
