import type { AmountUnit } from '../money'
import type { Party } from '../party'
import type { Contents } from '../records/contents'
import type { HengDocument } from '../records/document'
import type { Narrative } from '../records/narrative'
import { rowTextKeys, type Cell, type Statement, type StatementRow } from '../records/statement'
import type {
  EditionContents,
  EditionNarrative,
  EditionRecord,
  EditionRow,
  EditionStatement,
} from './edition-record'
import { placedAmount } from './placed-amount'
import { placeTarget } from './place-target'
import { type RecordPlacer, recordPlacer } from './record-placer'
import { wholeNumber } from './whole-number'

const placeRow = (id: string, row: EditionRow, unit: AmountUnit, placer: RecordPlacer): StatementRow => {
  const at = `rows/${row.key}`
  const line = placer.line(id, at)
  const code = line.text(`${at}/code`, row.code)
  const name = line.text(`${at}/name`, row.name)
  const texts: StatementRow['texts'] = {}
  for (const key of rowTextKeys)
    if (key in row.texts) texts[key] = line.text(`${at}/texts/${key}`, row.texts[key])
  const cells: Record<string, Cell> = {}
  for (const [column, text] of Object.entries(row.cells)) {
    const path = `${at}/cells/${column}`
    const amount = placedAmount(line, path, text, unit, placer)
    cells[column] = amount ?? { value: null, place: line.last() }
  }
  return { place: line.place, side: row.side, sign: row.sign, level: row.level, code, name, texts, cells }
}

const placeStatement = (id: string, data: EditionStatement, placer: RecordPlacer): Statement => {
  const head = placer.line(id, 'title')
  head.cell('title')
  const printedUnit = head.text('printedUnit', data.printedUnit)
  const rows = data.rows.map((row) => placeRow(id, row, data.amountUnit, placer))
  const notes = data.notes.flatMap(
    ({ key, text }) => placer.line(id, `notes/${key}`).text(`notes/${key}/text`, text) ?? [],
  )
  return {
    record: 'statement',
    id,
    kind: data.kind,
    place: { ...head.place, endLine: placer.lineCount() },
    title: data.title,
    fiscalYear: data.fiscalYear,
    organization: data.organization,
    amountUnit: data.amountUnit,
    printedUnit,
    columns: data.columns.map(({ key, title }) => ({ key, title })),
    rows,
    notes,
  }
}

const placeContents = (id: string, data: EditionContents, placer: RecordPlacer): Contents => {
  const head = placer.line(id, 'title')
  const entries = data.entries.map((entry): Contents['entries'][number] => {
    const at = `entries/${entry.key}`
    const line = placer.line(id, at)
    const seq = line.read(`${at}/seq`, entry.seq, wholeNumber, '序号不是整数')
    return {
      place: line.place,
      seq,
      name: { value: entry.name, place: line.cell(`${at}/name`) },
      department: line.text(`${at}/department`, entry.department),
      amount: placedAmount(line, `${at}/amount`, entry.amount, data.amountUnit, placer),
      page: line.read(`${at}/page`, entry.page, wholeNumber, '页码不是整数'),
    }
  })
  const total =
    data.total === null
      ? null
      : placedAmount(placer.line(id, 'total'), 'total', data.total, data.amountUnit, placer)
  return {
    record: 'contents',
    id,
    place: { ...head.place, endLine: placer.lineCount() },
    title: data.title,
    fiscalYear: data.fiscalYear,
    amountUnit: data.amountUnit,
    entries,
    total,
  }
}

const placeNarrative = (id: string, data: EditionNarrative, placer: RecordPlacer): Narrative => {
  const head = placer.line(id, 'title')
  const paragraphs = data.paragraphs.map(({ key, ordinal, level, heading, text }) => ({
    place: placer.line(id, `paragraphs/${key}`).cell(`paragraphs/${key}/text`),
    ordinal,
    level,
    heading,
    text,
  }))
  return {
    record: 'narrative',
    id,
    place: { ...head.place, endLine: placer.lineCount() },
    title: data.title,
    paragraphs,
  }
}

/** Records stand so far apart that none belongs to another by being near. */
const linesBetween = 10

/** What a document of edited records says of itself. */
export type PlacedHead = {
  source: string
  fiscalYear: number | null
  region: string | null
  organization: Party | null
  title: string | null
}

export type PlacedRecords = {
  document: HengDocument
  /** The record and path (as in RecordChange) at a place of the document, null where nothing stands. */
  pathAt: (line: number, cell: number | undefined) => { record: string; path: string } | null
}

/**
 * Makes a document of edited records, so that rules can check it and it can be printed: the places are made up, one
 * line for each title, field, row, indicator, entry, paragraph and note in the order given, its cells counted along
 * it. An empty text is null; one that cannot be read where a number or a fixed word must stand is a doubt.
 */
export const placeRecords = (
  records: readonly { id: string; data: EditionRecord }[],
  head: PlacedHead,
): PlacedRecords => {
  const placer = recordPlacer()
  const statements: Statement[] = []
  const targets: HengDocument['targets'] = []
  const contents: Contents[] = []
  const narratives: Narrative[] = []
  for (const { id, data } of records) {
    if (placer.lineCount() > 0) placer.gap(linesBetween)
    switch (data.record) {
      case 'statement':
        statements.push(placeStatement(id, data, placer))
        break
      case 'performance-target':
        targets.push(placeTarget(id, data, placer))
        break
      case 'contents':
        contents.push(placeContents(id, data, placer))
        break
      case 'narrative':
        narratives.push(placeNarrative(id, data, placer))
        break
    }
  }
  const units = [...statements, ...targets, ...contents].map(({ amountUnit }) => amountUnit)
  return {
    document: {
      ...head,
      format: 'text',
      amountUnit: units[0] ?? '万元',
      lineCount: placer.lineCount(),
      statements,
      targets,
      contents,
      narratives,
      doubts: [...placer.doubts],
      unplaced: [],
      headings: [],
      lines: placer.lines(),
      origins: [],
    },
    pathAt: placer.pathAt,
  }
}
