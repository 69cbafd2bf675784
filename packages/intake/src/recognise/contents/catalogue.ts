import { fold } from '@heng/domain/fold'
import type { AmountUnit } from '@heng/domain/money'
import type { Place, Sourced } from '@heng/domain/place'
import type { Contents, ContentsEntry } from '@heng/domain/records/contents'
import type { ContentsShape } from '@heng/domain/shapes/contents-shape'
import type { Reading } from '../../reading'
import type { Block, TextLine } from '../../source'
import { isCoverMark, unitOf } from '../frame/line-kinds'
import { yearIn } from '../frame/title'
import {
  type ContentsField,
  type Fields,
  fieldsOf,
  headerOf,
  joinPieces,
  type Piece,
  type Row,
  rowsOf,
} from './catalogue-row'
import { printedAmount } from './printed-amount'
import { isEmptyFigure } from '../statements/figures'

const placeOf = (piece: Piece): Place => ({
  line: piece.line,
  ...(piece.endLine > piece.line ? { endLine: piece.endLine } : {}),
  ...(piece.cell === undefined ? {} : { cell: piece.cell }),
})
const sourced = <T>(value: T, piece: Piece): Sourced<T> => ({ value, place: placeOf(piece) })

const totalWord = /^(?:合计|总计|合计数|总合计|共计|资金合计|总额)[:：]?$/
const isTotal = (fields: Fields): boolean =>
  [fields.seq, fields.name, fields.department].some(
    (piece) => piece !== undefined && totalWord.test(fold(piece.text)),
  )

/** What the programmes of one department add up to, between them. */
const subtotalWord = /(?:小计|合计)[:：]?$/
const isSubtotal = (fields: Fields): boolean =>
  [fields.seq, fields.name, fields.department].some(
    (piece) => piece !== undefined && subtotalWord.test(fold(piece.text)),
  )

/** A row that begins with 一、 where entries are numbered 1, 2, 3 heads a group of them. */
const isGroupRow = ({ row }: Draft): boolean =>
  /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/.test(row.pieces[0]?.text ?? '')

type Draft = { fields: Fields; row: Row }
type Open = {
  columns: readonly (ContentsField | null)[]
  shape: ContentsShape
  header: Row
  drafts: Draft[]
  total: Piece | null
  /** Rows that are part of the table without being entries: repeated headers, group headings. */
  headings: Row[]
  totalRow: Row | null
}

const isNumbered = ({ seq }: Fields): boolean => seq !== undefined && /^\d{1,4}$/.test(seq.text)

/** Adds a row to the catalogue; false where the row does not belong to it. */
const addRow = (open: Open, row: Row, isGrid: boolean): boolean => {
  const fields = fieldsOf(row, open.columns, isGrid)
  if (!fields) return false
  const number = fields.amount ?? fields.page
  if (isTotal(fields)) {
    open.total = fields.amount ?? null
    open.totalRow = row
    return true
  }
  if (isSubtotal(fields) && number && !isNumbered(fields)) {
    open.headings.push(row)
    return true
  }
  const last = open.drafts.at(-1)
  if (fields.name && number) {
    open.drafts.push({ fields, row })
    return true
  }
  if (fields.name && fields.seq && fields.department) {
    open.drafts.push({ fields, row })
    return true
  }
  if (number || fields.seq || !isGrid) return false
  const [only] = row.pieces
  if (row.pieces.length === 1 && only && /^[（(]?[一二三四五六七八九十]{1,3}[)）、.]/.test(only.text)) {
    open.headings.push(row)
    return true
  }
  if (!last || (!fields.name && !fields.department)) return false
  for (const field of ['name', 'department'] as const) {
    const [before, more] = [last.fields[field], fields[field]]
    if (more) last.fields[field] = before ? joinPieces(before, more) : more
  }
  last.row = { ...last.row, endLine: row.endLine }
  return true
}

/** The title above a table, and the lines between that carry the unit. */
const above = (
  blocks: readonly Block[],
  at: number,
): { title: TextLine | null; unit: AmountUnit | null; lines: TextLine[] } => {
  const lines: TextLine[] = []
  let unit: AmountUnit | null = null
  for (let back = at - 1; back >= Math.max(0, at - 4); back -= 1) {
    const block = blocks[back]
    if (block?.kind !== 'text') break
    const printed = unitOf(block.text)
    if (printed === null && !isCoverMark(block.text)) {
      const isTitle = block.text.length <= 60 && !/[。；，]/.test(block.text)
      return { title: isTitle ? block : null, unit, lines: isTitle ? [...lines, block] : lines }
    }
    unit ??= printed
    lines.push(block)
  }
  return { title: null, unit, lines }
}

const entryOf = (draft: Draft, unit: AmountUnit, reading: Reading): ContentsEntry | null => {
  const { name, department, seq, amount, page } = draft.fields
  if (!name) return null
  const printed = amount ? printedAmount(amount.text, unit) : null
  if (amount && !isEmptyFigure(amount.text) && (printed === null || printed.amount === null))
    reading.ledger.doubt(placeOf(amount), '目录中的金额无法确定', amount.text)
  const { line, endLine } = draft.row
  return {
    place: endLine > line ? { line, endLine } : { line },
    seq: seq && /^\d{1,6}$/.test(seq.text) ? sourced(Number.parseInt(seq.text, 10), seq) : null,
    name: sourced(name.text, name),
    department: department ? sourced(department.text, department) : null,
    amount: amount && printed ? sourced(printed, amount) : null,
    page: page && /^\d{1,6}$/.test(page.text) ? sourced(Number.parseInt(page.text, 10), page) : null,
  }
}

/** The unit a header carries in brackets: 金额（万元）. */
const unitInHeader = (header: Row): AmountUnit | null => {
  for (const { text } of header.pieces) {
    const bracket = /[(（][元千万百亿]{1,3}[)）]$/.exec(text)?.[0]
    const unit = bracket === undefined ? null : unitOf(bracket)
    if (unit !== null) return unit
  }
  return null
}

/** Makes the record of a finished catalogue and claims its lines. */
const close = (open: Open, at: number, reading: Reading): Contents | null => {
  const { ledger, head, source } = reading
  const frame = above(source.blocks, at)
  if (open.drafts.some(({ fields }) => isNumbered(fields))) {
    open.headings.push(...open.drafts.filter(isGroupRow).map(({ row }) => row))
    open.drafts = open.drafts.filter((draft) => !isGroupRow(draft))
  }
  const unit = unitInHeader(open.header) ?? frame.unit ?? head.amountUnit
  const entries = open.drafts.flatMap((draft) => entryOf(draft, unit, reading) ?? [])
  const [last] = [
    ...open.drafts.map((draft) => draft.row),
    ...open.headings,
    ...(open.totalRow ? [open.totalRow] : []),
  ].sort((left, right) => right.endLine - left.endLine)
  const titled =
    frame.title !== null &&
    open.shape.titles.some((words) => words.every((word) => fold(frame.title?.text ?? '').includes(word)))
  if (entries.length === 0 || !last || (!titled && entries.length < 3)) return null
  const id = `contents-${open.header.line}`
  for (const line of frame.lines) ledger.heading(line, id)
  for (const row of [open.header, ...open.headings]) ledger.heading(row, id)
  for (const entry of entries) ledger.claim(entry.place, id)
  if (open.totalRow) ledger.claim(open.totalRow, id)
  const total = open.total && printedAmount(open.total.text, unit)
  return {
    record: 'contents',
    id,
    place: { line: frame.title?.line ?? open.header.line, endLine: last.endLine },
    title: frame.title?.text ?? '目录',
    fiscalYear: yearIn(frame.title?.text ?? '') ?? head.fiscalYear,
    amountUnit: unit,
    entries,
    total: open.total && total ? sourced(total, open.total) : null,
  }
}

/** Whether a block may stand between two parts of a table over a page break. */
const isBetween = (block: Block, reading: Reading, title: string | undefined): boolean =>
  block.kind === 'text' &&
  (reading.ledger.isClaimed(block.line) ||
    unitOf(block.text) !== null ||
    (title !== undefined && block.text === title))

/** Finds catalogues of programmes: tables with a header that names programme, department and amount, in any order. */
export const recogniseCatalogues = (reading: Reading, shapes: readonly ContentsShape[]): Contents[] => {
  const { blocks } = reading.source
  const found: Contents[] = []
  let open: Open | null = null
  let openAt = 0
  const finish = (): void => {
    const contents = open ? close(open, openAt, reading) : null
    if (contents) found.push(contents)
    open = null
  }
  const takeRow = (row: Row, at: number, isGrid: boolean): void => {
    for (const shape of shapes) {
      const columns = headerOf(row, shape)
      if (!columns) continue
      if (open && open.shape === shape) {
        open.columns = columns
        open.headings.push(row)
      } else {
        finish()
        open = { columns, shape, header: row, drafts: [], total: null, headings: [], totalRow: null }
        openAt = at
      }
      return
    }
    if (open && !addRow(open, row, isGrid)) finish()
  }
  blocks.forEach((block, at) => {
    if (reading.ledger.isClaimed(block.line) && block.kind === 'grid') finish()
    else if (open && isBetween(block, reading, above(blocks, openAt).title?.text)) return
    else if (open || block.kind === 'grid' || block.segments.length >= 3)
      for (const row of rowsOf(block)) takeRow(row, at, block.kind === 'grid')
  })
  finish()
  return found
}
