import { randomUUID } from 'node:crypto'
import type { Edition } from '@heng/domain/edition'
import type { HengDocument } from '@heng/domain/records/document'
import { extractOf } from '@heng/intake/extract'
import type { ArchivedFile } from '@heng/intake/formats/archive'
import { isZip, readSource } from '@heng/intake/read-file'
import { recogniseSource } from '@heng/intake/read-document'
import { readingShapes } from '@heng/statute/reading-shapes'
import { evaluateDocuments } from '../dossiers/evaluate-documents'
import type { LocatedFinding } from '../dossiers/dossier-summary'
import { findingsReport } from '../reports/findings-report'
import type { PrintDocument } from '@heng/render/document'
import { bytesOf, type RenderRequest, renderFile } from '../rendering/render-file'
import { checkEdition, type EditionCheck, editionDocument } from './check-edition'
import { countsOf } from './counts'
import { type AcceptanceTask, type Candidate, prepareAcceptance } from './prepare-acceptance'
import type { FigureTrace } from '../provenance/figure-trace'
import {
  type DocumentTrace,
  type EditionTrace,
  traceInDocuments,
  traceInEdition,
} from '../provenance/trace-tasks'
import type { FillInRequest } from '../templates/fill-in-template'
import type { FilledTemplate } from '../templates/filled-sheets'
import { storableJson } from './storable-json'
import { type TableRow, tableRows } from './table-rows'

/** What is asked of a reading worker. Documents travel as JSON text: cheap to hand over, parsed off the main thread. */
export type Task =
  | { task: 'read'; name: string; bytes: Uint8Array; ocr?: boolean }
  | { task: 'lines'; name: string; bytes: Uint8Array }
  | { task: 'rows'; name: string; bytes: Uint8Array }
  | { task: 'open'; bytes: Uint8Array }
  | { task: 'original'; bytes: Uint8Array }
  | { task: 'extract'; document: string }
  | {
      task: 'check'
      dossier: Pick<Edition, 'fiscalYear' | 'region' | 'organization' | 'settings'>
      documents: readonly { id: string; json: string }[]
    }
  | ({ task: 'check-edition' } & EditionCheck)
  | ({ task: 'render-edition'; request: RenderRequest } & EditionCheck)
  | ({ task: 'prepare-acceptance' } & AcceptanceTask)
  | { task: 'make-template'; request: FillInRequest }
  | { task: 'read-template'; bytes: Uint8Array }
  | ({ task: 'trace-edition' } & EditionTrace)
  | ({ task: 'trace-document'; documents: readonly { id: string; json: string }[] } & DocumentTrace)
  | { task: 'report'; title: string; evaluation: string }
  | { task: 'render'; documents: readonly string[]; request: RenderRequest }
  /** `document`: JSON text of a PrintDocument. */
  | { task: 'print'; document: string; format: Exclude<RenderRequest['format'], 'json'> }

export type ReadOutcome = {
  title: string | null
  fiscalYear: number | null
  region: string | null
  organization: { code: string | null; name: string } | null
  counts: ReturnType<typeof countsOf>
  content: string
  records: string
  /** JSON text of a list: the lines of the source. */
  sourceLines: string
}

export type CheckOutcome = { summary: string; notChecked: string; findings: string }

export type Outcomes = {
  read: ReadOutcome
  lines: string
  /** The cells of every row of every table, in order. */
  rows: TableRow[]
  /** The files of an archive; null where the file is none. */
  open: ArchivedFile[] | null
  /** JSON text of an OriginalLook. */
  original: string
  extract: string
  check: CheckOutcome
  'check-edition': CheckOutcome
  'prepare-acceptance': Candidate[]
  'render-edition': Uint8Array
  'make-template': Uint8Array
  'read-template': FilledTemplate
  'trace-edition': FigureTrace
  'trace-document': FigureTrace
  report: string
  render: Uint8Array
  print: Uint8Array
}

const rowsOf = (document: HengDocument) =>
  [document.statements, document.targets, document.contents, document.narratives].flatMap((records) =>
    records.map((record, ordinal) => ({
      kind: record.record,
      ordinal,
      id: record.id,
      first_line: record.place.line,
      last_line: record.place.endLine ?? record.place.line,
      data: record,
    })),
  )

const read = async (name: string, bytes: Uint8Array, ocr: boolean): Promise<ReadOutcome> => {
  const source = await readSource(name, bytes, { ocr })
  const document = recogniseSource(source, readingShapes)
  const { statements, targets, contents, narratives, ...content } = document
  const { title, fiscalYear, region, organization } = document
  return {
    title,
    fiscalYear,
    region,
    organization,
    counts: countsOf(document),
    content: storableJson(content),
    records: storableJson(rowsOf({ ...document, statements, targets, contents, narratives })),
    sourceLines: storableJson(source.rawLines),
  }
}

const lines = async (name: string, bytes: Uint8Array): Promise<string> =>
  JSON.stringify({ lines: (await readSource(name, bytes)).rawLines })

const rows = async (name: string, bytes: Uint8Array): Promise<TableRow[]> =>
  tableRows(await readSource(name, bytes))

const original = async (bytes: Uint8Array): Promise<string> => {
  const { readOriginal } = await import('@heng/intake/original/read-original')
  return JSON.stringify(await readOriginal(bytes))
}

const open = async (bytes: Uint8Array): Promise<ArchivedFile[] | null> => {
  if (!isZip(bytes)) return null
  const { isArchive, readArchive } = await import('@heng/intake/formats/archive')
  return isArchive(bytes) ? readArchive(bytes) : null
}

/** Documents of one dossier under sources that differ, so that a finding's places tell them apart. */
const distinct = (documents: readonly HengDocument[]): HengDocument[] => {
  const times = new Map<string, number>()
  return documents.map((document) => {
    const time = (times.get(document.source) ?? 0) + 1
    times.set(document.source, time)
    return time === 1 ? document : { ...document, source: `${document.source}（${time}）` }
  })
}

const check = ({ dossier, documents }: Extract<Task, { task: 'check' }>): CheckOutcome => {
  const parsed = distinct(documents.map(({ json }) => JSON.parse(json) as HengDocument))
  const idOf = new Map(parsed.map(({ source }, at) => [source, documents[at]?.id ?? null]))
  const { summary, findings, notChecked } = evaluateDocuments(parsed, dossier)
  const rows = findings.map((finding) => {
    const data: LocatedFinding = {
      ...finding,
      places: finding.places.map((place) => ({ ...place, document: idOf.get(place.source) ?? null })),
    }
    const { rule, severity, group } = finding
    return { rule, severity, group_key: group, document_id: data.places[0]?.document ?? null, data }
  })
  return {
    summary: JSON.stringify(summary),
    notChecked: storableJson(notChecked),
    findings: storableJson(rows),
  }
}

const makeTemplate = async (request: FillInRequest): Promise<Uint8Array> => {
  const { fillInTemplate } = await import('../templates/fill-in-template')
  return fillInTemplate(request)
}

const readTemplate = async (bytes: Uint8Array): Promise<FilledTemplate> => {
  const { readFilledTemplate } = await import('../templates/read-filled-template')
  const { stableKeys } = await import('../templates/stable-keys')
  return stableKeys(await readFilledTemplate(bytes, randomUUID))
}

const traceDocument = (task: Extract<Task, { task: 'trace-document' }>): FigureTrace => {
  const documents = distinct(task.documents.map(({ json }) => JSON.parse(json) as HengDocument))
  const ids = documents.map(({ source }, at): [string, string] => [source, task.documents[at]?.id ?? ''])
  return traceInDocuments(task, documents, new Map(ids))
}

/** Does one task. */
export const perform = async (task: Task): Promise<Outcomes[Task['task']]> => {
  switch (task.task) {
    case 'read':
      return read(task.name, task.bytes, task.ocr ?? false)
    case 'lines':
      return lines(task.name, task.bytes)
    case 'rows':
      return rows(task.name, task.bytes)
    case 'open':
      return open(task.bytes)
    case 'original':
      return original(task.bytes)
    case 'extract':
      return `${JSON.stringify(extractOf(JSON.parse(task.document) as HengDocument), null, 2)}\n`
    case 'check':
      return check(task)
    case 'check-edition':
      return checkEdition(task)
    case 'render-edition':
      return renderFile([editionDocument(task).document], task.request)
    case 'prepare-acceptance':
      return prepareAcceptance(task)
    case 'make-template':
      return makeTemplate(task.request)
    case 'read-template':
      return readTemplate(task.bytes)
    case 'trace-edition':
      return traceInEdition(task)
    case 'trace-document':
      return traceDocument(task)
    case 'report':
      return findingsReport(task.title, JSON.parse(task.evaluation) as Parameters<typeof findingsReport>[1])
    case 'print':
      return bytesOf(JSON.parse(task.document) as PrintDocument, { as: 'findings', format: task.format })
    case 'render':
      return renderFile(
        distinct(task.documents.map((json) => JSON.parse(json) as HengDocument)),
        task.request,
      )
  }
}
