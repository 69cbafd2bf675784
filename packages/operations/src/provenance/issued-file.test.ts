import { isZip } from '@heng/intake/read-file'
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { operation as searchEvents } from '../audit/search-events'
import { operation as acceptDocuments } from '../editions/accept-documents'
import { operation as createEdition } from '../editions/create-edition'
import type { EditionAnswer, EditionSummary, RecordAnswer } from '../editions/edition-answers'
import { operation as renderEdition } from '../editions/render-edition'
import { operation as saveRecord } from '../editions/save-record'
import { operation as showEdition } from '../editions/show-edition'
import { operation as showRecord } from '../editions/show-record'
import { operation as importDocuments } from '../documents/import-documents'
import type { FileAnswer } from '../operation'
import { operation as renderDocument } from '../rendering/render-document'
import { sampleDocuments } from '../sample-region/sample-documents'
import { type TestLogin, withTestDesk } from '../test-desk'
import { type IssuedFileList, operation as listIssuedFiles } from './list-issued-files'
import type { DocumentProvenance, Provenance } from './provenance-answers'
import { operation as showDocumentProvenance } from './show-document-provenance'
import { operation as showProvenance } from './show-provenance'

const desk = withTestDesk()
let document: string
let edition: string
let record: RecordAnswer

const hashOf = ({ bytes }: FileAnswer): string => createHash('sha256').update(bytes).digest('hex')
const render = (as: string, format: string): Promise<FileAnswer> =>
  desk.perform<FileAnswer>('manager', renderEdition, { edition, as, format })
const list = async (login: TestLogin, filter: object): Promise<IssuedFileList['files']> =>
  (await desk.perform<IssuedFileList>(login, listIssuedFiles, filter)).files
const total = (): string => {
  const row = record.data.record === 'statement' ? record.data.rows[0] : undefined
  return `rows/${row?.key}/cells/total`
}
const provenance = (path: string): Promise<Provenance> =>
  desk.perform<Provenance>('manager', showProvenance, { record: record.id, path })

beforeAll(async () => {
  const content = sampleDocuments({ planted: false }).find(({ layout }) => layout === 'disclosure')?.content
  const { documents } = await desk.perform<{ documents: { id: string }[] }>('manager', importDocuments, {
    files: [{ name: '部门预算.txt', bytes: new TextEncoder().encode(content) }],
  })
  await desk.heng.idle()
  document = documents[0]?.id ?? ''
  const opened = await desk.perform<{ edition: EditionSummary }>('manager', createEdition, {
    fiscalYear: 2025,
    stage: 'first-submission',
  })
  edition = opened.edition.id
  await desk.perform('manager', acceptDocuments, { edition, documents: [document] })
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition })
  const head = records.find(({ name }) => name.includes('支出总表')) ?? records[0]
  record = await desk.perform<RecordAnswer>('manager', showRecord, { record: head?.id })
})

test('a file that was handed out is found by its hash: of what it was made, by whom, with which tables', async () => {
  const file = await render('statements', 'xlsx')
  const [found, ...more] = await list('manager', { sha256: hashOf(file).toUpperCase() })
  expect(more).toEqual([])
  expect(found).toMatchObject({
    edition: { id: edition, stage: 'first-submission' },
    document: null,
    state: 'open',
    kind: 'statements',
    format: 'xlsx',
    name: file.name,
    size: file.bytes.byteLength,
    by: 'manager',
  })
  expect(found?.revision).toBeGreaterThan(1)
  expect(found?.records).toContainEqual({ record: record.id, name: record.name, version: 1 })
  expect(found?.records.some(({ name }) => name.includes('绩效'))).toBe(false)
  expect(await list('auditor', { sha256: hashOf(file) })).toHaveLength(1)
  expect(await list('other-manager', { sha256: hashOf(file) })).toEqual([])
  expect(await list('congress', { sha256: hashOf(file) })).toEqual([])
  const { events } = await desk.perform<{ events: { detail: string }[] }>('auditor', searchEvents, {
    subject: hashOf(file),
  })
  expect(events.map(({ detail }) => JSON.parse(detail) as object)).toMatchObject([
    { edition, kind: 'statements', format: 'xlsx' },
  ])
})

test('an amount tells the files it went into, and what it was then', async () => {
  const before = await provenance(total())
  expect(before.issued).toMatchObject([
    { kind: 'statements', times: 1, value: before.value, record: record.id },
  ])
  await render('statements', 'xlsx')
  expect((await provenance(total())).issued).toMatchObject([{ times: 2 }])
  await desk.perform('manager', saveRecord, {
    record: record.id,
    version: 1,
    changes: [{ change: 'set', path: total(), value: '12345.67' }],
  })
  await render('disclosure', 'html')
  const after = await provenance(total())
  expect(after.value).toBe('12345.67')
  expect(after.issued).toMatchObject([
    { kind: 'disclosure', value: '12345.67', by: 'manager' },
    { kind: 'statements', value: before.value },
  ])
})

test('a place of a document tells the files made of the document and of the editions that use it', async () => {
  const path = total().replace(/total$/, 'project')
  const { line = 0, cell = null } = record.origins[path] ?? {}
  const file = await desk.perform<FileAnswer>('manager', renderDocument, {
    id: document,
    as: 'statements',
    format: 'csv',
  })
  const found = await desk.perform<DocumentProvenance>('manager', showDocumentProvenance, {
    id: document,
    line,
    cell: cell ?? undefined,
  })
  expect(found.issued.map(({ kind, format, document: of }) => [kind, format, of?.id ?? null])).toEqual([
    ['statements', 'csv', document],
    ['disclosure', 'html', null],
    ['statements', 'xlsx', null],
  ])
  expect((await list('manager', { document })).map(({ sha256 }) => sha256)).toEqual([hashOf(file)])
})

test('several tables of an edition as csv are an archive, as those of a document', async () => {
  const file = await desk.perform<FileAnswer>('manager', renderEdition, {
    edition,
    as: 'statements',
    format: 'csv',
  })
  expect(file).toMatchObject({ mediaType: 'application/zip' })
  expect(file.name).toMatch(/报表\.zip$/)
  expect(isZip(file.bytes)).toBe(true)
  expect((await list('manager', { edition }))[0]).toMatchObject({ format: 'csv', sha256: hashOf(file) })
})

test('what could not be made is not remembered', async () => {
  const before = await list('manager', {})
  await expect(render('statements', 'doc')).rejects.toMatchObject({ code: 'request-must-be-valid' })
  await expect(
    desk.perform('other-manager', renderEdition, { edition, as: 'statements', format: 'csv' }),
  ).rejects.toMatchObject({ code: 'edition-must-exist' })
  expect(await list('manager', {})).toEqual(before)
})
