import type { HengDocument } from '@heng/domain/records/document'
import { fold } from '@heng/domain/fold'
import type { Place } from '@heng/domain/place'
import type { Statement } from '@heng/domain/records/statement'

/** The words outside all records that a document prints between two lines (both exclusive), as printed. */
const headingsBetween = ({ headings, lines }: HengDocument, from: number, to: number): string[] => {
  const owned = new Set(lines.flatMap(({ line, record }) => (record === null ? [] : [line])))
  return headings
    .filter(({ place }) => place.line > from && place.line < to && !owned.has(place.line))
    .map(({ text }) => text.replace(/^#+\s*/, ''))
}

const recordPlaces = ({ statements, targets, contents, narratives }: HengDocument) =>
  [...statements, ...targets, ...contents, ...narratives].map(({ place }) => place)

const dateLine = /^20\d\d\s*年\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?$/

/** What a document prints before its first record, by its place on a cover. */
export type CoverWords = { marks: string[]; title: string[]; imprint: string[] }

/** The words of a cover. Title lines are those the document's title is made of, broken as its source breaks them. */
export const coverWords = (document: HengDocument): CoverWords => {
  const title = fold(document.title ?? '')
  const words: CoverWords = { marks: [], title: [], imprint: [] }
  const first = Math.min(...recordPlaces(document).map(({ line }) => line))
  for (const text of headingsBetween(document, 0, first)) {
    const folded = fold(text)
    if (dateLine.test(text)) words.imprint.push(text)
    else if (title !== '' && title.includes(folded) && folded.length > 1) words.title.push(text)
    else if (words.title.length === 0) words.marks.push(text)
    else words.imprint.push(text)
  }
  return words
}

/** The last line that holds something of a record itself, so that a label below it belongs to what follows. */
const lastLine = (record: HengDocument['statements'][number] | { place: Place }): number => {
  if (!('rows' in record)) return record.place.endLine ?? record.place.line
  return Math.max(...[...record.rows, ...record.notes].map(({ place }) => place.endLine ?? place.line))
}

/** What stands between the last table and the first form: the label and the title of the collection of forms. */
export const headingsOfForms = (document: HengDocument): string[] => {
  const first = Math.min(...document.targets.map(({ place }) => place.line))
  const { statements, contents, narratives, headings } = document
  const before = [...statements, ...contents, ...narratives].filter(({ place }) => place.line < first)
  if (before.length === 0 || !Number.isFinite(first)) return []
  const end = Math.max(...before.map(({ place }) => place.endLine ?? place.line))
  const from = Math.max(...before.map(lastLine))
  const label = headings.find(
    ({ place, text }) => place.line > from && place.line <= end && /^附件\s*\S{1,3}$/.test(text),
  )
  return [...(label ? [label.text] : []), ...headingsBetween(document, end, first)]
}

const tableLabel = /(?:^|[\]\s])((?:附件|附表|表)\s*(?:[一二三四五六七八九十]+|\d{1,2}))\s*[:：]?$/

/** 附表1, 表一 as the source prints it over a table; null where it prints none. */
export const printedNumber = ({ headings, lines }: HengDocument, statement: Statement): string | null => {
  const own = new Set(lines.flatMap(({ line, record }) => (record === statement.id ? [line] : [])))
  for (const { place, text } of headings) {
    const label = own.has(place.line) ? tableLabel.exec(text)?.[1] : undefined
    if (label) return label.replaceAll(/\s/g, '')
  }
  return null
}
