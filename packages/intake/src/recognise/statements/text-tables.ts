import type { AmountUnit } from '@heng/domain/money'
import type { TableShape } from '@heng/domain/shapes/table-shape'
import type { Reading } from '../../reading'
import type { DraftRow, DraftTable, DraftText } from './draft'
import type { Evidence } from './open-columns'
import { isTotalName } from './row-labels'
import type { TextRows } from './text-balance'
import { holdsAnywhere, soundness, textBalance } from './text-balance'
import type { TextHeader } from './text-header'
import { textHeader } from './text-header'
import { textList } from './text-list'
import type { PageLine, TextTable } from './text-pages'
import { isFurniture, textTables } from './text-pages'
import { isNote, isUnitLine, printedUnit, yearOf } from './title-words'

type Body = { data: PageLine[]; furniture: PageLine[]; notes: PageLine[]; total: PageLine | null }

/** The lines of a table apart from title and header; rows stand on one side of the title only. */
const bodyOf = (table: TextTable, header: TextHeader): Body => {
  const body: Body = { data: [], furniture: [], notes: [], total: null }
  for (const { lines, titleAt } of table.pages) {
    const [above, below] = [
      lines.slice(0, titleAt ?? lines.length),
      lines.slice((titleAt ?? lines.length) + 1),
    ]
    const hasRows = (some: readonly PageLine[]): boolean =>
      some.some((line) => !header.lines.has(line.line) && !isFurniture(line.text) && /\d/.test(line.text))
    const rowsAbove =
      titleAt !== null &&
      hasRows(above) &&
      !(hasRows(below) && !above.some((line) => header.lines.has(line.line)))
    for (const line of lines) {
      if (line.line === table.title.line || header.lines.has(line.line)) continue
      const inRows = titleAt === null || (rowsAbove ? above.includes(line) : below.includes(line))
      if (isNote(line.text)) body.notes.push(line)
      else if (isFurniture(line.text)) body.furniture.push(line)
      else if (isTotalName(line.text)) body.total = line
      else if (inRows) body.data.push(line)
    }
  }
  return body
}

const hasRequired = (shape: TableShape, header: TextHeader): boolean => {
  const keys = new Set(header.items.flatMap((item) => (item.is === 'column' ? [item.key] : [])))
  const labelled = header.items.some((item) => item.is === 'label')
  return labelled && (!shape.required || shape.required.some((list) => list.every((key) => keys.has(key))))
}

const text = (line: PageLine): DraftText => ({ text: line.text, place: { line: line.line } })

const draftOf = (
  table: TextTable,
  shape: TableShape,
  reading: Reading,
  evidence: readonly Evidence[],
): DraftTable | null => {
  const header = textHeader(table, shape)
  if (!hasRequired(shape, header)) return null
  const body = bodyOf(table, header)
  const unitLine = body.furniture.find((line) => isUnitLine(line.text))
  const unit: AmountUnit = (unitLine && printedUnit(unitLine.text)) ?? reading.head.amountUnit
  const read: TextRows = shape.list
    ? textList(body.data, shape, header, unit, reading.shapes, body.total && text(body.total))
    : textBalance(body.data, shape, header, unit, reading.shapes, evidence)
  if (read.rows.length < 2 || read.settled < 0.8 || !read.rows.every(isNamed)) return null
  if (soundness(read, shape) < 0.8 || !isConfirmed(read, shape)) return null
  const rowLines = body.data.filter((line) => read.lines.has(line.line))
  const first = table.pages[0]?.lines[0]?.line ?? table.title.line
  return {
    shape,
    title: table.title.text,
    line: first,
    unit: unitLine ? text(unitLine) : null,
    organization: null,
    year: yearOf(table.title.text) ?? reading.head.fiscalYear,
    columns: read.columns,
    rows: read.rows,
    notes: body.notes.map(text),
    lines: [
      ...[table.title, ...body.furniture, ...(body.total ? [body.total] : [])].map(({ line }) => ({
        line,
        endLine: line,
        use: 'heading' as const,
      })),
      ...[...header.lines].map((line) => ({ line, endLine: line, use: 'heading' as const })),
      ...[...rowLines, ...body.notes].map(({ line }) => ({ line, endLine: line, use: 'record' as const })),
    ],
    doubts: read.doubts.map(({ line, what, text: said }) => ({ place: { line }, what, text: said })),
  }
}

/** Whether a row bears a name a person could have written. */
const isNamed = ({ label, code, texts }: DraftRow): boolean => {
  if (!label) return code !== null || Object.values(texts).some((one) => one)
  return /\p{L}/u.test(label.text) && !/^[.,]/.test(label.text)
}

const sumOf = (rows: readonly DraftRow[], key: string): number =>
  rows.reduce((sum, row) => sum + (row.figures.get(key)?.amount ?? 0), 0)

/** Whether some total agrees with what it is the total of; without that, lines only look like a table. */
const isConfirmed = (read: TextRows, shape: TableShape): boolean => {
  if (shape.list) return true
  const totals = read.rows.filter((row) => row.label && isTotalName(row.label.text))
  const others = read.rows.filter((row) => !totals.includes(row))
  const [revenue, expenditure] = (['revenue', 'expenditure'] as const).map((side) =>
    totals
      .filter((row) => row.side === side)
      .flatMap((row) => [...row.figures.values()].map((one) => one.amount)),
  )
  if (revenue?.some((amount) => amount !== null && expenditure?.includes(amount))) return true
  if (holdsAnywhere(read, shape)) return true
  return totals.some((total) =>
    [...total.figures].some(([key, { amount }]) => {
      const same = others.filter((row) => row.side === total.side)
      const top = same.filter((row) => !/^\d{5}/.test(row.label?.text ?? ''))
      return amount !== null && amount !== 0 && sumOf(top, key) === amount
    }),
  )
}

/** What the lists of a document say about the sources of money: their titles and totals. */
const evidenceOf = (drafts: readonly DraftTable[]): Evidence[] =>
  drafts.flatMap((draft) =>
    draft.rows.flatMap((row) =>
      row.label && isTotalName(row.label.text)
        ? [...row.figures.values()].flatMap((figure) =>
            figure.amount === null ? [] : [{ words: draft.title, amount: figure.amount }],
          )
        : [],
    ),
  )

/** Finds the tables whose cells stand in running text, separated by spaces. */
export const textDrafts = (reading: Reading): DraftTable[] => {
  const tables = textTables(reading)
  const drafts: DraftTable[] = []
  // lists first: their totals tell which source a change belongs to
  for (const list of [true, false])
    for (const table of tables) {
      const evidence = list ? [] : evidenceOf(drafts)
      for (const shape of table.shapes) {
        if ((shape.list === true) !== list) continue
        const draft = draftOf(table, shape, reading, evidence)
        if (!draft) continue
        drafts.push(draft)
        break
      }
    }
  return drafts
}
