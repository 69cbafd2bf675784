import { createHash } from 'node:crypto'
import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { itemPath } from '@heng/domain/editing/item-path'
import { placeRecords } from '@heng/domain/editing/place-records'
import type { Facts } from '@heng/domain/finding'
import type { RegionSettings } from '@heng/domain/edition'
import type { Party } from '@heng/domain/party'
import { z } from 'zod'
import { evaluateDocuments } from '../dossiers/evaluate-documents'
import { recordName } from '../editions/record-name'
import { storableJson } from './storable-json'

export type EditionCheck = {
  head: { fiscalYear: number; region: string; organization: Party | null; title: string | null }
  /** What the region has set for the year. */
  settings?: RegionSettings
  /** JSON text of a list of { id, lineage, data }. */
  records: string
}

const recordsSchema = z.array(z.object({ id: z.string(), lineage: z.string(), data: editionRecordSchema }))

/** The records of an edition as a document with made-up places. */
export const editionDocument = ({ head, records }: EditionCheck) => {
  const given = recordsSchema.parse(JSON.parse(records))
  return { given, ...placeRecords(given, { source: '预算版本', ...head }) }
}

/** Lines are made up and move with every row that is inserted: a question stays the same without them. */
const factsHash = (facts: Facts): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(facts).filter(([name]) => !/line$/i.test(name))))
    .digest('hex')

/**
 * Sentences without the made-up lines that stand for the places of an edition: "第 629 行" becomes the table it is in.
 */
const withoutLines = (
  words: string,
  nameAt: (line: number) => { record: string; name: string } | null,
  own: string | null,
): string =>
  words
    .replaceAll(/第 ?(\d+) ?行/g, (whole, digits: string) => {
      const at = nameAt(Number.parseInt(digits, 10))
      if (at === null) return whole
      return at.record === own ? '本表' : `“${at.name}”`
    })
    // A form is called by its project, which the sentence may name as well.
    .replaceAll(/(“[^“”]+”)\1/g, '$1')

/** The path of an empty field: of the item on the line it should stand on, or of the form whose first line that is. */
const emptyPath = (line: string, field: string): string =>
  itemPath(line) === null ? `fields/${field}` : `${line}/${field}`

/** Checks the records of an edition; findings are the columns of edition_finding. */
export const checkEdition = (task: EditionCheck) => {
  const { head } = task
  const { given, document, pathAt } = editionDocument(task)
  const lineageOf = new Map(given.map(({ id, lineage }) => [id, lineage]))
  const { summary, findings, notChecked } = evaluateDocuments([document], {
    fiscalYear: head.fiscalYear,
    region: head.region,
    organization: head.organization?.name ?? null,
    settings: task.settings,
  })
  const names = new Map(given.map(({ id, data }) => [id, recordName(data)]))
  const nameAt = (line: number) => {
    const record = pathAt(line, undefined)?.record
    return record === undefined ? null : { record, name: names.get(record) ?? '' }
  }
  const seen = new Map<string, number>()
  const rows = findings.map((finding) => {
    const places = finding.places.map((place) => {
      const at = pathAt(place.line, place.cell)
      const line = place.field === undefined ? null : pathAt(place.line, undefined)
      return {
        ...place,
        record: at?.record ?? place.record,
        path: line && place.field ? emptyPath(line.path, place.field) : (at?.path ?? null),
      }
    })
    const [first] = places
    // What was accepted is found again by this: by the place itself, also of a field that is empty.
    const [stood] = finding.places.map(({ line, cell }) => pathAt(line, cell)?.path)
    const where = `${finding.rule}|${lineageOf.get(first?.record ?? '') ?? ''}|${stood ?? ''}`
    // The same rule may say several things of one place.
    const time = (seen.get(where) ?? 0) + 1
    seen.set(where, time)
    return {
      rule: finding.rule,
      severity: finding.severity,
      key: time === 1 ? where : `${where}|${time}`,
      facts_hash: factsHash(finding.facts),
      record_id: first?.record ?? null,
      path: first?.path ?? null,
      data: {
        ...finding,
        message: withoutLines(finding.message, nameAt, first?.record ?? null),
        remedy: finding.remedy && withoutLines(finding.remedy, nameAt, first?.record ?? null),
        places,
      },
    }
  })
  return {
    summary: JSON.stringify(summary),
    notChecked: storableJson(notChecked),
    findings: storableJson(rows),
  }
}
