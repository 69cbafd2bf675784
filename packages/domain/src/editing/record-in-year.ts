import type { EditionRecord } from './edition-record'

const yearsMoved = (text: string, by: number): string =>
  text.replace(/(?<!\d)(?:19|20)\d{2}(?=\s*年)/g, (year) => String(Number.parseInt(year, 10) + by))

/**
 * A record as it begins another year: the year it is of and the years in its titles and those of its columns move along
 * ("2025年预算数" is "2026年预算数"). Amounts, dates and running text stay; they are for people to bring up to date.
 */
export const recordInYear = <R extends EditionRecord>(
  record: R,
  { from, to }: { from: number; to: number },
): R => {
  if (from === to) return record
  const moved = <T extends string | null>(text: T): T | string =>
    text === null ? text : yearsMoved(text, to - from)
  const head = { title: moved(record.title) }
  if (record.record === 'narrative') return { ...record, ...head }
  const dated = { ...record, ...head, fiscalYear: record.fiscalYear === from ? to : record.fiscalYear }
  if (record.record !== 'statement') return dated
  return {
    ...dated,
    columns: record.columns.map((column) => ({ ...column, title: yearsMoved(column.title, to - from) })),
  }
}
