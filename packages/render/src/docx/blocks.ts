import {
  Bookmark,
  BorderStyle,
  type FileChild,
  type IParagraphOptions,
  InternalHyperlink,
  LeaderType,
  PageReference,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Box, Cover, Heading, List, Paragraph as Words, Section, Title } from '../document'
import { pagedEntries, type Outline, type OutlineEntry } from '../outline'
import type { PagedBlock } from '../paging'
import { balancedLines } from '../text-width'
import { textWidth } from './page'
import { alignments, line, type Look, runsOf, spacer, styledRuns } from './paragraphs'
import { tableBlocks } from './tables'

const body: Look = { font: 'fangsong', size: 16 }
// 22 lines a page: a line every 29 points.
const pitch = { line: 580, lineRule: 'exact' } as const
const twoCharacters = 640

const headingLook: Readonly<Record<1 | 2 | 3 | 4, Look>> = {
  1: { font: 'hei', size: 16 },
  2: { font: 'kai', size: 16 },
  3: { font: 'fangsong', size: 16, bold: true },
  4: body,
}

const marked = (entry: OutlineEntry | undefined, children: TextRun[]): (Bookmark | TextRun)[] =>
  entry === undefined ? children : [new Bookmark({ id: entry.id, children })]

const outlined = (entry: OutlineEntry | undefined): IParagraphOptions =>
  entry === undefined ? {} : { outlineLevel: entry.level - 1 }

// Twentieths of a point between the margins of an upright page, a little less for safety.
const pageHeight = 12_200

const coverBlocks = (
  { marks = [], title: words, subtitle = [], imprint = [] }: Cover,
  section: Section,
  start: IParagraphOptions,
): FileChild[] => {
  const title = words.flatMap((text) => balancedLines(text, textWidth(section) / 20 / 30).split('\n'))
  const centred = (text: string, look: Look, before = 0): Paragraph =>
    line(text, look, { alignment: alignments.center, spacing: { before, after: 120 } })
  const taken = marks.length * 400 + title.length * 900 + (subtitle.length + imprint.length) * 600
  const free = Math.max(0, pageHeight - taken)
  return [
    ...(marks.length === 0
      ? [spacer(start)]
      : marks.map((text, at) => line(text, { font: 'hei', size: 16 }, at === 0 ? start : {}))),
    ...title.map((text, at) =>
      centred(text, { font: 'title', size: 30 }, at === 0 ? Math.round(free * 0.3) : 0),
    ),
    ...subtitle.map((text) => centred(text, { ...body, size: 18 })),
    ...imprint.map((text, at) =>
      centred(text, { ...body, size: 18 }, at === 0 ? Math.round(free * 0.55) : 0),
    ),
  ]
}

const titleBlocks = (
  { lines, note }: Title,
  entry: OutlineEntry | undefined,
  section: Section,
  start: IParagraphOptions,
): FileChild[] => [
  new Paragraph({
    ...start,
    ...outlined(entry),
    keepNext: true,
    alignment: alignments.center,
    spacing: { line: 680, lineRule: 'exact', after: note === undefined ? 400 : 120 },
    children: marked(
      entry,
      runsOf(balancedLines(lines.join('\n'), textWidth(section) / 20 / 22), { font: 'title', size: 22 }),
    ),
  }),
  ...(note === undefined
    ? []
    : [line(note, body, { alignment: alignments.center, spacing: { after: 400 } })]),
]

const headingBlock = (
  { level, text }: Heading,
  entry: OutlineEntry | undefined,
  start: IParagraphOptions,
): Paragraph =>
  new Paragraph({
    ...start,
    ...outlined(entry),
    keepNext: true,
    indent: { firstLine: twoCharacters },
    spacing: pitch,
    children: marked(entry, runsOf(text, headingLook[level])),
  })

const wordsBlock = ({ runs, align = 'left', indent }: Words, start: IParagraphOptions): Paragraph =>
  new Paragraph({
    ...start,
    alignment: align === 'left' ? 'both' : alignments[align],
    ...((indent ?? align === 'left') && { indent: { firstLine: twoCharacters } }),
    spacing: pitch,
    children: styledRuns(runs, body),
  })

const listBlocks = ({ items, ordered }: List, start: IParagraphOptions): Paragraph[] =>
  items.map((text, at) =>
    line(`${ordered === true ? `${at + 1}.` : '·'} ${text}`, body, {
      ...(at === 0 ? start : {}),
      indent: { left: twoCharacters },
      spacing: pitch,
    }),
  )

const tones = { error: 'B3261E', warning: '8A5A00', hint: '57606A', plain: 'C9C4B8' } as const

/** Paragraphs with the same frame join into one box. */
const boxBlocks = ({ tone, blocks }: Box): Paragraph[] => {
  const side = { style: BorderStyle.SINGLE, size: 4, space: 4, color: tones[tone] }
  const framed: IParagraphOptions = {
    border: { top: side, bottom: side, left: side, right: side },
    keepLines: true,
  }
  const look: Look = { font: 'hei', size: 10.5 }
  return blocks.flatMap((block) => {
    switch (block.block) {
      case 'paragraph':
        return [new Paragraph({ ...framed, children: styledRuns(block.runs, look) })]
      case 'list':
        return block.items.map((text) => line(`· ${text}`, look, framed))
      case 'box':
        return [...boxBlocks(block), spacer()]
    }
  })
}

const contentsBlocks = (
  title: string,
  entries: readonly OutlineEntry[],
  section: Section,
  start: IParagraphOptions,
): FileChild[] => {
  const least = Math.min(...entries.map(({ level }) => level))
  const position = textWidth(section)
  return [
    line(
      title,
      { font: 'title', size: 22 },
      { ...start, alignment: alignments.center, spacing: { after: 300 } },
    ),
    ...entries.map(
      ({ id, level, text }) =>
        new Paragraph({
          indent: { left: (level - least) * 360 },
          tabStops: [{ type: TabStopType.RIGHT, position, leader: LeaderType.DOT }],
          spacing: { after: 80 },
          children: [
            new InternalHyperlink({
              anchor: id,
              children: [
                ...runsOf(`${text}\t`, { size: 12 }),
                new TextRun({ size: 24, children: [new PageReference(id)] }),
              ],
            }),
          ],
        }),
    ),
  ]
}

/** One block of the tree; `breakBefore` starts it on a new page. */
export const blockChildren = (
  block: PagedBlock['block'],
  section: Section,
  outline: Outline,
  breakBefore: boolean,
): FileChild[] => {
  const entry = outline.get(block)
  const start: IParagraphOptions = breakBefore ? { pageBreakBefore: true } : {}
  switch (block.block) {
    case 'cover':
      return coverBlocks(block, section, start)
    case 'title':
      return titleBlocks(block, entry, section, start)
    case 'heading':
      return [headingBlock(block, entry, start)]
    case 'paragraph':
      return [wordsBlock(block, start)]
    case 'list':
      return listBlocks(block, start)
    case 'contents':
      return contentsBlocks(block.title, pagedEntries(outline, block.levels), section, start)
    case 'table':
      return tableBlocks(block, section, { entry, breakBefore })
    case 'box':
      return [...(breakBefore ? [spacer(start)] : []), ...boxBlocks(block), spacer()]
  }
}
