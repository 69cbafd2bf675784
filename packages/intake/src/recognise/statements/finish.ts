import type { AmountUnit } from '@heng/domain/money'
import type { Sourced } from '@heng/domain/place'
import type { Statement, StatementRow } from '@heng/domain/records/statement'
import type { Reading } from '../../reading'
import type { DraftRow, DraftTable, DraftText } from './draft'
import type { Labelled } from './levels'
import { ordinalLevels } from './levels'
import { isTotalName, parseRowLabel } from './row-labels'
import { unitOfTable } from './title-words'

const sourcedText = (text: DraftText | null | undefined): Sourced<string> | null =>
  text ? { value: text.text, place: text.place } : null

const codeLevel = (code: string): number =>
  /^\d{3,}$/.test(code) ? Math.max(1, Math.floor((code.length - 1) / 2)) : 1

const levelsOf = (rows: readonly Labelled[], table: DraftTable): number[] => {
  if (table.shape.list) return rows.map(() => 1)
  if (table.shape.sides === 1)
    return rows.map(({ row, label }) => {
      const code = row.code?.text ?? label.code
      return code ? codeLevel(code) : 1
    })
  const levels: number[] = []
  for (const side of ['revenue', 'expenditure'] as const)
    levels.push(...ordinalLevels(rows.filter(({ row }) => row.side === side)))
  return levels
}

const rowOf = ({ row, label }: Labelled, level: number, table: DraftTable): StatementRow => {
  const place = { line: row.line, ...(row.endLine > row.line ? { endLine: row.endLine } : {}) }
  const code = row.code ?? (label.code && row.label ? { text: label.code, place: row.label.place } : null)
  const keys = table.columns.filter((column) => column.side === null || column.side === row.side)
  return {
    place,
    side: row.side,
    sign: label.minus ? -1 : 1,
    level,
    code: sourcedText(code),
    name: label.name !== null && row.label ? { value: label.name, place: row.label.place } : null,
    texts: Object.fromEntries(Object.entries(row.texts).map(([key, text]) => [key, sourcedText(text)])),
    cells: Object.fromEntries(
      keys.map(({ key }) => {
        const figure = row.figures.get(key)
        return [
          key,
          {
            value:
              figure && figure.printed !== null ? { printed: figure.printed, amount: figure.amount } : null,
            place: figure?.place ?? place,
          },
        ]
      }),
    ),
  }
}

/** In a list without a subject column the row is called by its project. */
const labelOf = (row: DraftRow, table: DraftTable): Labelled => {
  const named = table.shape.labels.some((label) => label.field === 'name')
  const text = row.label ?? (named ? null : (row.texts.project ?? null))
  const whole = { ...row, label: text }
  if (text === null)
    return { row: whole, label: { name: null, code: null, ordinal: null, ofWhich: false, minus: false } }
  if (table.shape.list || isTotalName(text.text))
    return { row: whole, label: { name: text.text, code: null, ordinal: null, ofWhich: false, minus: false } }
  return { row: whole, label: parseRowLabel(text.text) }
}

/** The columns in source order, each key once; those the document names itself before the column they add up to. */
const columnsOf = ({ columns, shape }: DraftTable): Statement['columns'] => {
  const seen = new Set<string>()
  const once = columns
    .filter(({ key }) => !seen.has(key) && seen.add(key))
    .map(({ key, title }) => ({ key, title }))
  if (!shape.openColumns) return once
  const { before } = shape.openColumns
  const known = new Set(shape.columns.map((column) => column.key))
  return [
    ...once.filter(({ key }) => known.has(key) && key !== before),
    ...once.filter(({ key }) => !known.has(key)),
    ...once.filter(({ key }) => key === before),
  ]
}

/** Makes the statement of a draft, claims its lines and reports its doubts. */
export const finish = (table: DraftTable, reading: Reading): Statement => {
  const { ledger, head } = reading
  const id = `statement-${table.line}`
  const amountUnit: AmountUnit = (table.unit && unitOfTable(table.unit.text)) ?? head.amountUnit
  const labelled = table.rows.map((row) => labelOf(row, table))
  const levels = levelsOf(labelled, table)
  for (const line of table.lines)
    if (line.use === 'heading') ledger.heading(line, id)
    else ledger.claim(line, id)
  for (const { place, what, text } of table.doubts) ledger.doubt(place, what, text)
  for (const row of table.rows)
    for (const figure of row.figures.values())
      if (figure.doubt !== null)
        ledger.doubt(figure.place, figure.doubt, reading.source.rawLines[figure.place.line - 1]?.trim() ?? '')
  const lastLine = table.lines.reduce((last, line) => Math.max(last, line.endLine), table.line)
  return {
    record: 'statement',
    id,
    kind: table.shape.kind,
    place: { line: table.line, ...(lastLine > table.line ? { endLine: lastLine } : {}) },
    title: table.title,
    fiscalYear: table.year,
    organization: table.organization ? { code: null, name: table.organization } : head.organization,
    amountUnit,
    printedUnit: table.unit ? { value: table.unit.text, place: table.unit.place } : null,
    columns: columnsOf(table),
    rows: labelled.map((one, at) => rowOf(one, levels[at] ?? 1, table)),
    notes: table.notes.map(({ text, place }) => ({ value: text, place })),
  }
}
