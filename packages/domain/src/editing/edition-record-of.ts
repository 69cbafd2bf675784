import type { AmountUnit } from '../money'
import type { Place, Sourced } from '../place'
import type { Contents } from '../records/contents'
import type { Narrative } from '../records/narrative'
import { budgetKeys, emptyIndicator, type PerformanceTarget } from '../records/performance-target'
import { rowTextKeys, type Statement, type StatementRow } from '../records/statement'
import { amountText } from './amount-text'
import {
  type EditionIndicator,
  type EditionRecord,
  type EditionRow,
  type EditionTarget,
  indicatorKeys,
  type TargetFieldKey,
} from './edition-record'
import { partyText } from './party-text'

type Origins = Record<string, Place>
type NewKey = () => string

/** The value of a sourced field as text, its place remembered under `path`; null where the source has none. */
const valueOf = <T>(
  field: Sourced<T> | null | undefined,
  text: (value: T) => string,
  path: string,
  origins: Origins,
): string | null => {
  if (!field) return null
  origins[path] = field.place
  return text(field.value)
}

const same = (value: string): string => value

const rowOf = (row: StatementRow, unit: AmountUnit, key: string, origins: Origins): EditionRow => {
  const at = `rows/${key}`
  origins[at] = row.place
  const texts: EditionRow['texts'] = {}
  for (const name of rowTextKeys)
    if (name in row.texts) texts[name] = valueOf(row.texts[name], same, `${at}/texts/${name}`, origins)
  const cells: EditionRow['cells'] = {}
  for (const [column, { value, place }] of Object.entries(row.cells)) {
    origins[`${at}/cells/${column}`] = place
    cells[column] = value && amountText(value, unit)
  }
  return {
    key,
    side: row.side,
    sign: row.sign,
    level: row.level,
    code: valueOf(row.code, same, `${at}/code`, origins),
    name: valueOf(row.name, same, `${at}/name`, origins),
    texts,
    cells,
  }
}

const statementOf = (statement: Statement, newKey: NewKey, origins: Origins): EditionRecord => ({
  record: 'statement',
  kind: statement.kind,
  title: statement.title,
  fiscalYear: statement.fiscalYear,
  organization: statement.organization,
  amountUnit: statement.amountUnit,
  printedUnit: valueOf(statement.printedUnit, same, 'printedUnit', origins),
  columns: statement.columns.map(({ key, title }) => ({ key, title })),
  rows: statement.rows.map((row) => rowOf(row, statement.amountUnit, newKey(), origins)),
  notes: statement.notes.map((note) => {
    const key = newKey()
    origins[`notes/${key}`] = note.place
    return { key, text: valueOf(note, same, `notes/${key}/text`, origins) ?? '' }
  }),
})

const indicatorOf = (
  indicator: PerformanceTarget['indicators'][number],
  key: string,
  origins: Origins,
): EditionIndicator => {
  const at = `indicators/${key}`
  origins[at] = indicator.place
  const plain: EditionIndicator = { key, ...emptyIndicator }
  for (const column of indicatorKeys)
    plain[column] =
      column === 'core'
        ? valueOf(indicator.core, (core) => (core ? '是' : '否'), `${at}/core`, origins)
        : valueOf(indicator[column], same, `${at}/${column}`, origins)
  return plain
}

const fieldsOf = (target: PerformanceTarget, origins: Origins): EditionTarget['fields'] => {
  const fields: EditionTarget['fields'] = {}
  const put = <T>(key: TargetFieldKey, field: Sourced<T> | null | undefined, text: (value: T) => string) => {
    const value = valueOf(field, text, `fields/${key}`, origins)
    if (value !== null || target.printedFields.includes(key)) fields[key] = value
  }
  put('seq', target.seq, String)
  put('name', target.name, same)
  put('department', target.department, partyText)
  put('implementer', target.implementer, partyText)
  put('preparer', target.preparer, partyText)
  put('contact', target.contact, same)
  put('phone', target.phone, same)
  if (target.period) {
    fields['period.start'] = valueOf(target.period.start, same, 'fields/period.start', origins)
    fields['period.end'] = valueOf(target.period.end, same, 'fields/period.end', origins)
  }
  put('nature', target.nature, same)
  for (const key of budgetKeys)
    put(`budget.${key}`, target.budget[key], (amount) => amountText(amount, target.amountUnit))
  put('executionWeight', target.executionWeight, same)
  put('overview', target.overview, same)
  put('basis', target.basis, same)
  put('goal', target.goal, same)
  return fields
}

const targetOf = (target: PerformanceTarget, newKey: NewKey, origins: Origins): EditionRecord => ({
  record: 'performance-target',
  scope: target.scope,
  title: target.title,
  fiscalYear: target.fiscalYear,
  amountUnit: target.amountUnit,
  fields: fieldsOf(target, origins),
  printedFields: [...target.printedFields],
  indicatorColumns: [...target.indicatorColumns],
  indicators: target.indicators.map((indicator) => indicatorOf(indicator, newKey(), origins)),
})

const contentsOf = (contents: Contents, newKey: NewKey, origins: Origins): EditionRecord => ({
  record: 'contents',
  title: contents.title,
  fiscalYear: contents.fiscalYear,
  amountUnit: contents.amountUnit,
  entries: contents.entries.map((entry) => {
    const key = newKey()
    const at = `entries/${key}`
    origins[at] = entry.place
    return {
      key,
      seq: valueOf(entry.seq, String, `${at}/seq`, origins),
      name: valueOf(entry.name, same, `${at}/name`, origins) ?? '',
      department: valueOf(entry.department, same, `${at}/department`, origins),
      amount: valueOf(entry.amount, (one) => amountText(one, contents.amountUnit), `${at}/amount`, origins),
      page: valueOf(entry.page, String, `${at}/page`, origins),
    }
  }),
  total: valueOf(contents.total, (one) => amountText(one, contents.amountUnit), 'total', origins),
})

const narrativeOf = (narrative: Narrative, newKey: NewKey, origins: Origins): EditionRecord => ({
  record: 'narrative',
  title: narrative.title,
  paragraphs: narrative.paragraphs.map(({ place, ordinal, level, heading, text }) => {
    const key = newKey()
    origins[`paragraphs/${key}`] = place
    origins[`paragraphs/${key}/text`] = place
    return { key, ordinal, level, heading, text }
  }),
})

/**
 * The values of a record as people edit them, as printed, every row, indicator, entry, paragraph and note with a key
 * from `newKey`. `origins` says where each value stood in the source: paths as in RecordChange, an item itself by
 * "rows/<key>", the record by "title".
 */
export const editionRecordOf = (
  record: Statement | PerformanceTarget | Contents | Narrative,
  newKey: NewKey,
): { data: EditionRecord; origins: Origins } => {
  const origins: Origins = { title: record.place }
  switch (record.record) {
    case 'statement':
      return { data: statementOf(record, newKey, origins), origins }
    case 'performance-target':
      return { data: targetOf(record, newKey, origins), origins }
    case 'contents':
      return { data: contentsOf(record, newKey, origins), origins }
    case 'narrative':
      return { data: narrativeOf(record, newKey, origins), origins }
  }
}
