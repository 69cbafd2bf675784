import { fold } from '@heng/domain/fold'
import type { Narrative, Paragraph } from '@heng/domain/records/narrative'
import { joinBroken } from '../normalise'
import type { Reading } from '../reading'
import type { Block, TextLine } from '../source'
import { isContentsWord, isCoverMark, unitOf } from './frame/line-kinds'
import { ordinalOf } from './frame/ordinal'
import { isTitled, titleOf } from './frame/title'
import {
  endOf,
  indentOf,
  isLongStretch,
  isSinglePiece,
  type Layout,
  layoutOf,
  tableZones,
} from './narrative/layout'
import { endsSentence, isContact, isHeadingText, isProse, isRowLike, isSentence } from './narrative/prose'

/** How far beyond the margin a line of running text may begin. */
const deepestIndent = 12
const narrativeTitle =
  /^(?:编[表制]说明|填报说明|前言|引言|.{0,30}(?:情况说明|编制说明|有关说明|名词解释|说明))$/

type Draft = { lines: TextLine[] }
/** Lines of running text that nothing else stands between; `cut` are those directly behind a page break. */
type Run = { lines: TextLine[]; cut: Set<TextLine> }

const textOf = (draft: Draft): string => joinBroken(draft.lines.map((line) => line.text))

/** Whether a line begins with a list or heading mark of Markdown. */
const hasMark = (raw: string): boolean => /^\s*(?:#{1,6}|[-*+•·●▪■◆►])\s/.test(raw)

/**
 * The same in text whose lines the extraction has wrapped: there the first line of a paragraph is indented
 * against the lines that continue it.
 */
const beginsWrapped = (line: TextLine, draft: Draft, last: TextLine, layout: Layout): boolean => {
  const indent = indentOf(line)
  const first = indentOf(last)
  const full = endOf(last) >= layout.wrapEnd - 6
  const ended = endsSentence(last.text)
  // A line that a bracket begins may stand a little before the margin: what follows it is not indented.
  if (draft.lines.length > 1) return indent >= Math.max(first, layout.margin) + 2 || (ended && !full)
  if (first > layout.margin + 1) {
    if (indent < first - 1) return ended && !full
    return ended || !full || isHeadingText(last.text)
  }
  return indent >= first + 2 || (!full && (ended || isHeadingText(last.text)))
}

/** Whether a line begins a paragraph of its own, given the paragraph before it. */
const beginsParagraph = (
  line: TextLine,
  draft: Draft,
  raw: string,
  layout: Layout,
  cut: boolean,
): boolean => {
  const last = draft.lines.at(-1)
  if (!last || hasMark(raw)) return true
  const atMargin = indentOf(line) <= layout.margin + 1
  const full = layout.wrapped && endOf(last) >= layout.wrapEnd - 6
  const ended = endsSentence(last.text)
  const ordinal = ordinalOf(line.text)
  // In wrapped text a line may begin with "（二）" or "3." by the accident of wrapping.
  if (ordinal && !(full && atMargin && !ended)) return true
  if (isContact(last.text) || isContact(line.text)) return true
  // No paragraph ends with a comma, however the extraction placed what follows.
  if (/[，、]$/.test(last.text)) return false
  if (layout.wrapped) return beginsWrapped(line, draft, last, layout)
  if (cut && !ended && !ordinalOf(last.text)) return false
  return ended || (draft.lines.length === 1 && isHeadingText(last.text))
}

/** Lines that stand in a table: both neighbours, most of the lines around, or most of the page are split into cells. */
const tableLines = (lines: readonly TextLine[], zones: readonly boolean[]): ReadonlySet<TextLine> => {
  const split = lines.map((line) => !isSinglePiece(line))
  const found = new Set<TextLine>()
  let stretch: TextLine[] = []
  const endStretch = (): void => {
    if (!isLongStretch(stretch)) for (const line of stretch) found.add(line)
    stretch = []
  }
  lines.forEach((line, at) => {
    const around = [at - 2, at - 1, at + 1, at + 2].filter((near) => split[near] === true).length
    if (split[at] === true || around >= 3 || (split[at - 1] === true && split[at + 1] === true)) {
      found.add(line)
      endStretch()
    } else if (zones[at] === true) stretch.push(line)
    else endStretch()
  })
  endStretch()
  return found
}

/** A run of lines that nothing else stands between, cut into paragraphs. */
const paragraphsOf = (run: Run, reading: Reading, layout: Layout): Draft[] => {
  const drafts: Draft[] = []
  for (const line of run.lines) {
    const draft = drafts.at(-1)
    const raw = reading.source.rawLines[line.line - 1] ?? ''
    if (!draft || beginsParagraph(line, draft, raw, layout, run.cut.has(line))) drafts.push({ lines: [line] })
    else draft.lines.push(line)
  }
  return drafts
}

const paragraphOf = (draft: Draft): Paragraph => {
  const text = textOf(draft)
  const ordinal = ordinalOf(text)
  const [first, last] = [draft.lines[0], draft.lines.at(-1)]
  const line = first?.line ?? 1
  const endLine = last?.endLine ?? line
  return {
    place: endLine > line ? { line, endLine } : { line },
    ordinal: ordinal?.ordinal ?? null,
    level: ordinal?.level ?? null,
    heading: isHeadingText(text),
    text,
  }
}

/** Makes the record of a run, where it has running text; stray fragments are left alone. */
const narrativeOf = (run: Run, reading: Reading, layout: Layout): Narrative | null => {
  const drafts = paragraphsOf(run, reading, layout)
  const titleAt = drafts.findIndex(
    (draft) => narrativeTitle.test(fold(textOf(draft))) && !ordinalOf(textOf(draft)),
  )
  const titled = titleAt >= 0 && drafts.slice(0, titleAt).every((draft) => !isProse(textOf(draft)))
  const title = titled ? drafts[titleAt] : undefined
  const kept = drafts.filter((draft, at) => {
    const text = textOf(draft)
    if (titled && at <= titleAt) return false
    return (
      isProse(text) ||
      isContact(text) ||
      (ordinalOf(text) !== null && (isHeadingText(text) || endsSentence(text)))
    )
  })
  const [first, last] = [kept[0], kept.at(-1)]
  if (!kept.some((draft) => isSentence(textOf(draft))) || !first || !last) return null
  const line = (title ?? first).lines[0]?.line ?? 1
  const id = `narrative-${line}`
  for (const heading of title?.lines ?? []) reading.ledger.heading(heading, id)
  for (const draft of kept) for (const part of draft.lines) reading.ledger.claim(part, id)
  return {
    record: 'narrative',
    id,
    place: { line, endLine: last.lines.at(-1)?.endLine ?? line },
    title: title ? textOf(title) : null,
    paragraphs: kept.map(paragraphOf),
  }
}

const remark = /^(?:备注|说明|注)\s?\d?\s?[:：]/

/** What a block is to the running text around it: part of it, an interruption, or something to pass over. */
const roleOf = (
  block: Block,
  last: TextLine | undefined,
  reading: Reading,
  layout: Layout,
  cells: ReadonlySet<TextLine>,
): 'text' | 'break' | 'pass' => {
  const use = reading.ledger.useOf(block.line)
  if (block.kind === 'grid') return 'break'
  if (use) return use.use === 'heading' && use.record === null ? 'pass' : 'break'
  const { text } = block
  if (isContentsWord(text) || isCoverMark(text) || unitOf(text) !== null || isRowLike(text)) return 'break'
  if (cells.has(block)) return isContact(text) || remark.test(text) ? 'text' : 'break'
  if (last && /[，、]$/.test(last.text)) return 'text'
  const indent = indentOf(block) - layout.margin
  if (isTitled(text) && (!layout.wrapped || indent >= 6) && text.length <= 45) return 'break'
  return indent > deepestIndent && !narrativeTitle.test(fold(text)) ? 'break' : 'text'
}

/** Gathers running text into paragraphs, and claims its lines. */
export const recogniseNarratives = (reading: Reading): Narrative[] => {
  const { source } = reading
  const lines = source.blocks.filter((block): block is TextLine => block.kind === 'text')
  const zones = tableZones(lines, source.rawLines)
  const layout = layoutOf(lines.filter((_, at) => zones[at] !== true))
  const cells = tableLines(lines, zones)
  const titleLines = new Set(titleOf(source)?.lines.map((line) => line.line))
  const narratives: Narrative[] = []
  let run: Run = { lines: [], cut: new Set() }
  let passed = false
  const finish = (): void => {
    const narrative = run.lines.length > 0 ? narrativeOf(run, reading, layout) : null
    if (narrative) narratives.push(narrative)
    run = { lines: [], cut: new Set() }
  }
  for (const block of source.blocks) {
    const last = run.lines.at(-1)
    const role = titleLines.has(block.line) ? 'break' : roleOf(block, last, reading, layout, cells)
    if (role === 'break') finish()
    else if (role === 'text' && block.kind === 'text') {
      if (passed) run.cut.add(block)
      run.lines.push(block)
    }
    passed = role === 'pass'
  }
  finish()
  return narratives
}
