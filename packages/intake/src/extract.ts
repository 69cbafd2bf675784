import type { Amount } from '@heng/domain/amount'
import type { Sourced } from '@heng/domain/place'
import type { HengDocument } from '@heng/domain/records/document'
import type { Indicator, PerformanceTarget } from '@heng/domain/records/performance-target'
import { budgetKeys } from '@heng/domain/records/performance-target'
import type { Statement } from '@heng/domain/records/statement'

const plain = <T>(field: Sourced<T> | null | undefined): T | null => field?.value ?? null
const printed = (field: Sourced<Amount> | null | undefined): string | null => field?.value.printed ?? null

const indicatorExtract = (indicator: Indicator) => ({
  level1: plain(indicator.level1),
  level2: plain(indicator.level2),
  name: plain(indicator.name),
  operator: plain(indicator.operator),
  value: plain(indicator.value),
  unit: plain(indicator.unit),
  weight: plain(indicator.weight),
  core: plain(indicator.core),
  note: plain(indicator.note),
})

const targetExtract = (target: PerformanceTarget) => ({
  scope: target.scope,
  line: target.place.line,
  seq: plain(target.seq),
  fiscalYear: target.fiscalYear,
  name: plain(target.name),
  department: plain(target.department),
  implementer: plain(target.implementer),
  preparer: plain(target.preparer),
  contact: plain(target.contact),
  phone: plain(target.phone),
  period: target.period && { start: plain(target.period.start), end: plain(target.period.end) },
  nature: plain(target.nature),
  budget: Object.fromEntries(budgetKeys.map((key) => [key, printed(target.budget[key])])),
  executionWeight: plain(target.executionWeight),
  overview: plain(target.overview),
  basis: plain(target.basis),
  goal: plain(target.goal),
  indicators: target.indicators.map(indicatorExtract),
})

/** seq is a number in the extract where it is one; the other text fields stay text. */
const rowText = (key: string, value: string | null): string | number | null =>
  key === 'seq' && value !== null && /^\d+$/.test(value) ? Number.parseInt(value, 10) : value

const statementExtract = (statement: Statement) => ({
  kind: statement.kind,
  line: statement.place.line,
  title: statement.title,
  fiscalYear: statement.fiscalYear,
  amountUnit: statement.amountUnit,
  columns: statement.columns.map((column) => column.key),
  rows: statement.rows.map((row) => ({
    side: row.side,
    code: plain(row.code),
    name: plain(row.name),
    level: row.level,
    values: Object.fromEntries(
      statement.columns
        .map((column) => column.key)
        .filter((key) => key in row.cells)
        .map((key) => [key, row.cells[key]?.value?.printed ?? null]),
    ),
    ...(row.sign === -1 ? { sign: -1 } : {}),
    ...Object.fromEntries(Object.entries(row.texts).map(([key, text]) => [key, rowText(key, plain(text))])),
  })),
})

/** The plain view of a document that `heng read --format extract` gives (extract format, version 1). */
export const extractOf = (document: HengDocument) => ({
  format: 1,
  source: document.source,
  title: document.title,
  fiscalYear: document.fiscalYear,
  region: document.region,
  organization: document.organization,
  amountUnit: document.amountUnit,
  tables: document.statements.map(statementExtract),
  targets: document.targets.map(targetExtract),
  contents: document.contents.flatMap((contents) =>
    contents.entries.map((entry) => ({
      seq: plain(entry.seq),
      name: entry.name.value,
      department: plain(entry.department),
      amount: printed(entry.amount),
      page: plain(entry.page),
    })),
  ),
  notes: [
    ...document.narratives.flatMap((narrative) =>
      narrative.paragraphs.map(({ text, place }) => ({ text, place })),
    ),
    ...document.statements.flatMap((statement) =>
      statement.notes.map(({ value, place }) => ({ text: value, place })),
    ),
  ]
    .sort((left, right) => left.place.line - right.place.line)
    .map((note) => note.text),
  doubts: document.doubts.map((doubt) => ({ line: doubt.place.line, what: doubt.what, text: doubt.text })),
  unplaced: document.unplaced.map(({ place, text }) => ({ line: place.line, text })),
})
