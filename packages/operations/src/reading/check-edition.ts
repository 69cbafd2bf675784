import { createHash } from 'node:crypto'
import { editionRecordSchema } from '@heng/domain/editing/edition-record'
import { placeRecords } from '@heng/domain/editing/place-records'
import type { RegionSettings } from '@heng/domain/edition'
import type { Party } from '@heng/domain/party'
import { z } from 'zod'
import { evaluateDocuments } from '../dossiers/evaluate-documents'
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
  const seen = new Map<string, number>()
  const rows = findings.map((finding) => {
    const places = finding.places.map((place) => {
      const at = pathAt(place.line, place.cell)
      return { ...place, record: at?.record ?? place.record, path: at?.path ?? null }
    })
    const [first] = places
    const where = `${finding.rule}|${lineageOf.get(first?.record ?? '') ?? ''}|${first?.path ?? ''}`
    // The same rule may say several things of one place.
    const time = (seen.get(where) ?? 0) + 1
    seen.set(where, time)
    return {
      rule: finding.rule,
      severity: finding.severity,
      key: time === 1 ? where : `${where}|${time}`,
      facts_hash: createHash('sha256').update(JSON.stringify(finding.facts)).digest('hex'),
      record_id: first?.record ?? null,
      path: first?.path ?? null,
      data: { ...finding, places },
    }
  })
  return {
    summary: JSON.stringify(summary),
    notChecked: storableJson(notChecked),
    findings: storableJson(rows),
  }
}
