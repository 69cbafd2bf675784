import { indicatorKeys } from '@heng/domain/editing/edition-record'
import type { Place } from '@heng/domain/place'
import type { HengDocument } from '@heng/domain/records/document'
import type { PerformanceTarget } from '@heng/domain/records/performance-target'
import { budgetKeys } from '@heng/domain/records/performance-target'
import type { Statement } from '@heng/domain/records/statement'
import type { Contents } from '@heng/domain/records/contents'
import type { Narrative } from '@heng/domain/records/narrative'

/**
 * A place in a record that was read from a place in the source. `path` is the way to it inside the record
 * ("rows.3.cells.total", "indicators.2.weight"); a `container` is a whole row or indicator.
 */
export type Field = { record: string; path: string; place: Place; container: boolean }

/** A document's records by the source lines they were read from, and back. */
export type FieldIndex = {
  /** The field a click on a line (and a cell of it) means; null where the line is in no record. */
  at: (line: number, cell?: number) => Field | null
  /** Where a field was read; the record's own place for an unknown path. */
  placeOf: (record: string, path: string | null) => Place | null
  /** The record a line belongs to. */
  recordAt: (line: number) => string | null
}

type Found = { place: Place } | null | undefined
type Visit = (path: string, place: Place, container?: boolean) => void

const visitStatement = (statement: Statement, visit: Visit): void => {
  if (statement.printedUnit) visit('printedUnit', statement.printedUnit.place)
  statement.rows.forEach((row, at) => {
    const base = `rows.${at}`
    visit(base, row.place, true)
    if (row.code) visit(`${base}.code`, row.code.place)
    if (row.name) visit(`${base}.name`, row.name.place)
    for (const [key, text] of Object.entries(row.texts)) if (text) visit(`${base}.texts.${key}`, text.place)
    for (const [key, cell] of Object.entries(row.cells)) visit(`${base}.cells.${key}`, cell.place)
  })
  statement.notes.forEach((note, at) => visit(`notes.${at}`, note.place))
}

const targetTexts = [
  'seq',
  'name',
  'department',
  'implementer',
  'preparer',
  'contact',
  'phone',
  'nature',
  'executionWeight',
  'overview',
  'basis',
  'goal',
] as const

const visitTarget = (target: PerformanceTarget, visit: Visit): void => {
  const give = (path: string, found: Found): void => {
    if (found) visit(path, found.place)
  }
  for (const key of targetTexts) give(key, target[key])
  give('period.start', target.period?.start)
  give('period.end', target.period?.end)
  for (const key of budgetKeys) give(`budget.${key}`, target.budget[key])
  target.indicators.forEach((indicator, at) => {
    visit(`indicators.${at}`, indicator.place, true)
    for (const key of indicatorKeys) give(`indicators.${at}.${key}`, indicator[key])
  })
}

const visitContents = (contents: Contents, visit: Visit): void => {
  contents.entries.forEach((entry, at) => {
    const base = `entries.${at}`
    visit(base, entry.place, true)
    for (const key of ['seq', 'name', 'department', 'amount', 'page'] as const) {
      const found = entry[key]
      if (found) visit(`${base}.${key}`, found.place)
    }
  })
  if (contents.total) visit('total', contents.total.place)
}

const visitNarrative = (narrative: Narrative, visit: Visit): void =>
  narrative.paragraphs.forEach((paragraph, at) => visit(`paragraphs.${at}`, paragraph.place))

/** Size of a field in lines: the closest fit to a click is the smallest. */
const span = (place: Place): number => (place.endLine ?? place.line) - place.line

const smallest = (fields: readonly Field[]): Field | null =>
  fields.reduce<Field | null>(
    (best, field) => (best && span(best.place) <= span(field.place) ? best : field),
    null,
  )

/** Which of the fields on a line a click means: the cell itself, the only value there, or the whole row. */
const choose = (fields: readonly Field[], line: number, cell: number | undefined): Field | null => {
  const values = fields.filter((field) => !field.container)
  if (cell !== undefined) {
    const exact = values.filter((field) => field.place.line === line && field.place.cell === cell)
    if (exact.length > 0) return smallest(exact)
  }
  const here = values.filter((field) => field.place.line === line)
  if (here.length === 1 && cell === undefined) return here[0] ?? null
  return smallest(fields.filter((field) => field.container)) ?? smallest(values)
}

/** Indexes all fields of a document. Linear in the number of fields and the lines they span. */
export const fieldIndexOf = (document: HengDocument): FieldIndex => {
  const byLine = new Map<number, Field[]>()
  const places = new Map<string, Place>()
  const visitIn =
    (record: string): Visit =>
    (path, place, container = false) => {
      places.set(`${record} ${path}`, place)
      const field: Field = { record, path, place, container }
      for (let line = place.line; line <= (place.endLine ?? place.line); line += 1) {
        const fields = byLine.get(line)
        if (fields) fields.push(field)
        else byLine.set(line, [field])
      }
    }
  for (const record of document.statements) visitStatement(record, visitIn(record.id))
  for (const record of document.targets) visitTarget(record, visitIn(record.id))
  for (const record of document.contents) visitContents(record, visitIn(record.id))
  for (const record of document.narratives) visitNarrative(record, visitIn(record.id))
  for (const record of [
    ...document.statements,
    ...document.targets,
    ...document.contents,
    ...document.narratives,
  ])
    places.set(record.id, record.place)
  const uses = new Map(document.lines.map(({ line, record }) => [line, record]))
  const recordAt = (line: number): string | null => uses.get(line) ?? byLine.get(line)?.[0]?.record ?? null
  return {
    at: (line, cell) => {
      const fields = byLine.get(line)
      if (fields) return choose(fields, line, cell)
      const record = uses.get(line)
      const place = record ? places.get(record) : undefined
      return record && place ? { record, path: '', place, container: true } : null
    },
    placeOf: (record, path) =>
      (path ? places.get(`${record} ${path}`) : undefined) ?? places.get(record) ?? null,
    recordAt,
  }
}
