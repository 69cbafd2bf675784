import type { Place } from '@heng/domain/place'
import type { Contents, ContentsEntry } from '@heng/domain/records/contents'
import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import { fold } from '@heng/domain/fold'
import { joinBroken } from '../../normalise'
import type { Reading } from '../../reading'
import type { Block } from '../../source'
import { isContentsWord, isCoverMark } from '../frame/line-kinds'
import { ordinalOf } from '../frame/ordinal'
import { rowsOf } from './catalogue-row'

const longestEntry = 300
/** Entries without the word 目录 above them that make a table of contents evident. */
const evidentEntries = 5

type Line = { text: string; page: number | null; leader: boolean; line: number; endLine: number }

const leaders = /[.…·．‥⋯_—\-\s]{2,300}$/

/** Reads a line of a table of contents: its text, and its page behind dots, a tab or a gap. */
const lineOf = (texts: readonly string[], line: number, endLine: number): Line | null => {
  const whole = texts.join('  ').trim()
  if (whole === '' || whole.length > longestEntry) return null
  const page = /(?:^|[^\d,.])(\d{1,4})$/.exec(whole)?.[1] ?? /\.{2,}(\d{1,4})$/.exec(whole)?.[1]
  if (page === undefined) return { text: whole, page: null, leader: false, line, endLine }
  const before = whole.slice(0, -page.length)
  const leader = leaders.test(before)
  const text = before.replace(leaders, '').trim()
  if (!leader && !/\s$/.test(before)) return { text: whole, page: null, leader: false, line, endLine }
  return { text, page: Number.parseInt(page, 10), leader, line, endLine }
}

const linesOf = (block: Block): (Line | null)[] =>
  rowsOf(block).map((row) =>
    lineOf(
      row.pieces.map((piece) => piece.text),
      row.line,
      row.endLine,
    ),
  )

const isEntry = (line: Line): boolean =>
  (line.page !== null && line.text !== '') || (ordinalOf(line.text) !== null && !/[。；]/.test(line.text))

/** Whether a line is the end of an entry that was too long for its line, where no pages are printed. */
const continues = (pending: Line, line: Line): boolean =>
  pending.text.length >= 18 && line.text.length <= 15 && !/[。；，：]/.test(line.text)

/** Gathers the entries that begin at a block; a heading of the text itself, met again, ends them. */
const gather = (reading: Reading, from: number, titled: boolean): { lines: Line[]; used: Line[] } => {
  const { blocks } = reading.source
  const lines: Line[] = []
  const used: Line[] = []
  const seen = new Set<string>()
  let pending: Line | null = null
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at]
    if (!block) break
    if (block.kind === 'text' && (reading.ledger.isClaimed(block.line) || isContentsWord(block.text)))
      continue
    for (const line of linesOf(block)) {
      if (line === null || line.text.length < 2) return { lines, used }
      const joined: Line | null =
        pending && !ordinalOf(line.text) && (line.page !== null || continues(pending, line))
          ? { ...line, text: joinBroken([pending.text, line.text]), line: pending.line }
          : null
      const entry: Line = joined ?? line
      if (
        !isEntry(entry) ||
        (!titled && !entry.leader) ||
        (entry.page === null && seen.has(fold(entry.text)))
      )
        return { lines, used }
      if (joined) lines.pop()
      pending = entry.page === null ? entry : null
      lines.push(entry)
      used.push(line)
      seen.add(fold(entry.text))
    }
  }
  return { lines, used }
}

const department = /^(.{2,}?)\s?[（(]([^（）()]{2,30})[）)]$/
const departmentEnd =
  /(?:局|委|办|会|部|院|中心|处|所|站|社|办公室|政府|街道|镇|乡|公司|联|队|校|馆|大学|学院)$/

/** The programme and the department that an entry names. */
const namesOf = (
  text: string,
  shape: ContentsShape,
): { name: string; department: string | null; known: boolean } => {
  const patterns = shape.columns.find((column) => column.field === 'name')?.patterns ?? []
  const strip = (name: string): string | null =>
    patterns
      .map((pattern) => pattern.exec(name)?.[1]?.trim())
      .find((found) => found !== undefined && found !== '') ?? null
  const bracket = department.exec(text)
  const inner = bracket?.[1] === undefined ? null : strip(bracket[1])
  if (bracket && inner !== null) return { name: inner, department: bracket[2] ?? null, known: true }
  if (bracket?.[1] !== undefined && bracket[2] !== undefined && departmentEnd.test(bracket[2]))
    return { name: bracket[1], department: bracket[2], known: true }
  const plain = strip(text)
  return { name: plain ?? text, department: null, known: plain !== null }
}

const entryOf = (line: Line, shape: ContentsShape): { entry: ContentsEntry; known: boolean } => {
  const place: Place =
    line.endLine > line.line ? { line: line.line, endLine: line.endLine } : { line: line.line }
  const ordinal = ordinalOf(line.text)
  const { name, department: named, known } = namesOf(ordinal?.rest ?? line.text, shape)
  const seq = ordinal?.level === 3 ? /\d+/.exec(ordinal.ordinal)?.[0] : undefined
  return {
    known,
    entry: {
      place,
      seq: seq === undefined ? null : { value: Number.parseInt(seq, 10), place },
      name: { value: name, place },
      department: named === null ? null : { value: named, place },
      amount: null,
      page: line.page === null ? null : { value: line.page, place },
    },
  }
}

const record = (
  lines: readonly Line[],
  title: string,
  first: number,
  reading: Reading,
  shape: ContentsShape,
): Contents | null => {
  const entries = lines.filter((line) => line.page !== null).map((line) => entryOf(line, shape))
  const last = lines.at(-1)
  // The chapters of a report are no programmes: their table of contents is a heading.
  if (!last || entries.length === 0 || entries.filter((one) => one.known).length * 2 < entries.length)
    return null
  return {
    record: 'contents',
    id: `contents-${first}`,
    place: { line: first, endLine: last.endLine },
    title,
    fiscalYear: reading.head.fiscalYear,
    amountUnit: reading.head.amountUnit,
    entries: entries.map((one) => one.entry),
    total: null,
  }
}

/**
 * Finds tables of contents with pages. One that lists programmes becomes a record; one that lists the chapters
 * of the text is claimed as heading.
 */
export const recogniseTocs = (reading: Reading, shape: ContentsShape): Contents[] => {
  const { ledger, source } = reading
  const found: Contents[] = []
  let done = 0
  source.blocks.forEach((block, at) => {
    if (block.line < done || ledger.isClaimed(block.line)) return
    const word = block.kind === 'text' && isContentsWord(block.text)
    if (!word && !linesOf(block).some((line) => line?.leader)) return
    const { lines, used } = gather(reading, word ? at + 1 : at, word)
    if (lines.length < (word ? 2 : evidentEntries)) return
    const contents = record(lines, word ? block.text : '目录', block.line, reading, shape)
    if (contents) found.push(contents)
    if (word) ledger.heading(block, contents?.id ?? null)
    for (const line of used)
      if (contents && lines.some((one) => one.page !== null)) ledger.claim(line, contents.id)
      else ledger.heading(line)
    done = lines.at(-1)?.endLine ?? done
    const after = source.blocks[at - 1]
    if (contents && after?.kind === 'text' && isCoverMark(after.text)) ledger.heading(after)
  })
  return found
}
