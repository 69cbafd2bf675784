import { packed } from '@heng/intake/formats/sample-archive'
import { sampleWorkbook } from '@heng/intake/formats/xlsx/sample-workbook'
import { beforeAll, expect, test } from 'vitest'
import type { Announcement } from '../announcements'
import type { DossierFindings } from '../dossiers/dossier-summary'
import { listDossiers } from '../dossiers/list-dossiers'
import { reportFindings, showDocumentFindings, showDossierFindings } from '../dossiers/dossier-findings'
import { openHeng } from '../heng'
import { type TestDesk, testDesk, withTestDesk } from '../test-desk'
import { sampleDocuments } from '../sample-region/sample-documents'
import { operation as deleteDocument } from './delete-document'
import { exportExtract } from './export-extract'
import { type ImportedDocument, operation as importDocuments } from './import-documents'
import { listDocuments, operation as listOperation } from './list-documents'
import { originalFile } from './original-file'
import { operation as readDocumentAgain } from './read-document-again'
import type { DocumentSummary } from './document-summary'
import { showDocument } from './show-document'
import { showSource } from './show-source'

const given = withTestDesk()
const heard: Announcement[] = []
const encoder = new TextEncoder()
const file = (name: string, content: string) => ({ name, bytes: encoder.encode(content) })
const samples = sampleDocuments().map(({ name, content }) => file(name, content))

const importFiles = async (files: readonly object[], by: TestDesk = given): Promise<ImportedDocument[]> =>
  (await by.perform<{ documents: ImportedDocument[] }>('budget', importDocuments, { files })).documents
const deleteOne = (id: string): Promise<unknown> => given.perform('budget', deleteDocument, { id })

beforeAll(async () => {
  given.heng.announcements.listen((announcement) => heard.push(announcement))
})

test('files are kept at once and read behind; one that is refused does not hold up the others', async () => {
  const { heng } = given
  const imported = await importFiles([...samples, file('../空\u0000.txt', '')])
  expect(imported.every(({ alreadyImported }) => !alreadyImported)).toBe(true)
  expect(imported.at(-1)?.name).toBe('空.txt')
  await heng.idle()
  const listed = await listDocuments(heng)
  expect(listed.map(({ name }) => name).sort()).toEqual(imported.map(({ name }) => name).sort())
  const refused = listed.filter(({ status }) => status === 'refused')
  expect(refused.map(({ name, refusal }) => [name, refusal?.code])).toEqual([
    ['空.txt', 'file-must-not-be-empty'],
  ])
  const read = listed.filter(({ status }) => status === 'read')
  expect(read).toHaveLength(samples.length)
  for (const document of read) {
    expect(document.dossier).not.toBeNull()
    expect(document.findings).not.toBeNull()
    expect(document.counts?.lines).toBeGreaterThan(0)
  }
})

test('whoever listens is told of every step', () => {
  const statuses = new Set(heard.flatMap((one) => (one.event === 'document' ? [one.data.status] : [])))
  expect(statuses).toEqual(new Set(['reading', 'read', 'refused']))
  expect(heard.some(({ event }) => event === 'dossier')).toBe(true)
})

test('the same bytes are the same document', async () => {
  const [sample] = samples
  const [again] = await importFiles(sample ? [{ ...sample, name: '另一个名字.txt' }] : [])
  expect(again).toMatchObject({ alreadyImported: true, name: sample?.name, status: 'read' })
  await given.heng.idle()
})

test('a document is kept whole: records, source, bytes, extract', async () => {
  const { heng } = given
  const [sample] = samples
  const document = (await listDocuments(heng)).find(({ name }) => name === sample?.name)
  const id = document?.id ?? ''
  const { documentJson } = await showDocument(heng, id)
  const stored = JSON.parse(documentJson ?? '') as { source: string; targets: unknown[]; lineCount: number }
  expect(stored).toMatchObject({ source: document?.name, lineCount: document?.counts?.lines })
  expect(stored.targets).toHaveLength(document?.counts?.targets ?? -1)
  const { lines } = JSON.parse(await showSource(heng, id)) as { lines: string[] }
  expect(lines).toHaveLength(document?.counts?.lines ?? -1)
  expect(Buffer.from((await originalFile(heng, id)).bytes).equals(sample?.bytes ?? Buffer.from(''))).toBe(
    true,
  )
  const extract = JSON.parse((await exportExtract(heng, id)).json) as { format: number; source: string }
  expect(extract).toMatchObject({ format: 1, source: document?.name })
})

test('findings name the stored document they stand in, and are counted by it', async () => {
  const { heng } = given
  for (const document of await listDocuments(heng)) {
    if (document.status !== 'read') continue
    const { dossier, evaluation } = JSON.parse(
      await showDocumentFindings(heng, document.id),
    ) as DossierFindings
    expect(dossier?.documents).toContain(document.id)
    const own = evaluation?.findings.filter(({ places }) => places[0]?.document === document.id) ?? []
    expect(own.filter(({ severity }) => severity === 'error')).toHaveLength(document.findings?.errors ?? -1)
  }
})

test('a report is written of the dossier', async () => {
  const [dossier] = await listDossiers(given.heng)
  const html = await reportFindings(given.heng, dossier?.documents[0] ?? '')
  expect(html).toContain(`${dossier?.name} 检查报告`)
})

test('reading again gives the same', async () => {
  const { heng } = given
  const before = (await listDocuments(heng)).find(({ status }) => status === 'read')
  const text = before && (await showDocument(heng, before.id)).documentJson
  const { summary } = await given.perform<{ summary: DocumentSummary }>('budget', readDocumentAgain, {
    id: before?.id,
  })
  expect(summary.status).toBe('reading')
  await heng.idle()
  expect((await showDocument(heng, before?.id ?? '')).documentJson).toBe(text)
  expect((await listDocuments(heng)).find(({ id }) => id === before?.id)).toEqual(before)
})

test('two files of one dossier are checked together, and again without the one that is deleted', async () => {
  const { heng } = given
  const [one, two] = await importFiles([
    file('甲.txt', '甲乙市丙丁区2031年部门预算\n丙丁区2031年预算说明'),
    file('乙.txt', '甲乙市丙丁区2031年部门预算\n丙丁区2031年预算补充说明'),
  ])
  await heng.idle()
  const [first] = await Promise.all(
    [one, two].map(async (document) => (await showDocument(heng, document?.id ?? '')).summary),
  )
  const findings = JSON.parse(await showDossierFindings(heng, first?.dossier ?? '')) as DossierFindings
  expect(findings.dossier?.documents).toEqual([one?.id, two?.id])
  await deleteOne(two?.id ?? '')
  await heng.idle()
  const after = JSON.parse(await showDossierFindings(heng, first?.dossier ?? '')) as DossierFindings
  expect(after.dossier?.documents).toEqual([one?.id])
  expect(after.evaluation).not.toBeNull()
  await deleteOne(one?.id ?? '')
  await heng.idle()
  await expect(showDossierFindings(heng, first?.dossier ?? '')).rejects.toMatchObject({
    code: 'dossier-must-exist',
  })
  await expect(deleteOne(one?.id ?? '')).rejects.toMatchObject({ code: 'document-must-exist' })
})

test('the list comes in pages that hold every document once', async () => {
  const seen: string[] = []
  let before: string | undefined
  do {
    const page = await given.perform<{ documents: DocumentSummary[]; next: string | null }>(
      'budget',
      listOperation,
      { limit: '2', before },
    )
    expect(page.documents.length).toBeLessThanOrEqual(2)
    seen.push(...page.documents.map(({ id }) => id))
    before = page.next ?? undefined
  } while (before !== undefined)
  expect(seen).toEqual((await listDocuments(given.heng)).map(({ id }) => id))
})

test('an id that is none is refused like one that names nothing', async () => {
  await expect(showDocument(given.heng, "x' or 1=1")).rejects.toMatchObject({ code: 'document-must-exist' })
})

test('what a stopped Heng left unread is read by the next', async () => {
  const other = await testDesk()
  const [imported] = await importFiles(samples.slice(0, 1), other)
  await other.heng.reading.close()
  await other.heng.idle().catch(() => {})
  const id = imported?.id ?? ''
  expect((await showDocument(other.heng, id)).summary).toMatchObject({ status: 'reading', refusal: null })
  const bugs: unknown[] = []
  const next = await openHeng({ where: { url: other.url }, onBug: (bug) => bugs.push(bug) })
  await next.idle()
  expect((await showDocument(next, id)).summary.status).toBe('read')
  await next.close()
  await other.close()
  expect(bugs).toEqual([])
})

test('the files of an archive are documents of their own, a damaged archive is one that is refused', async () => {
  const { heng } = given
  const workbook = sampleWorkbook([{ name: '目录', rows: [['戊区2031年部门预算'], ['甲', '乙']] }])
  const archive = packed({
    '表/目录.xlsx': workbook,
    '说明.txt': encoder.encode('戊区2031年部门预算情况说明'),
  })
  const imported = await importFiles([
    { name: '全套.zip', bytes: archive },
    { name: '坏的.zip', bytes: archive.slice(0, 100) },
  ])
  expect(imported.map(({ name }) => name)).toEqual(['目录.xlsx', '说明.txt', '坏的.zip'])
  await heng.idle()
  const listed = await listDocuments(heng)
  const statusOf = (name: string) => listed.find((document) => document.name === name)
  expect(statusOf('目录.xlsx')?.status).toBe('read')
  expect(statusOf('说明.txt')?.status).toBe('read')
  expect(statusOf('坏的.zip')?.refusal?.code).toBe('file-must-be-intact')
})

test('the lines of a source are kept as they were read, and read anew only where they were not', async () => {
  const { heng } = given
  const [imported] = await importFiles([file('行.txt', '示例区水利局2024年部门预算\n\n甲\u0000乙\n')])
  await heng.idle()
  const { id = '' } = imported ?? {}
  const asked: string[] = []
  const run: typeof heng.reading.run = (task) => {
    asked.push(task.task)
    return heng.reading.run(task)
  }
  const watched = { ...heng, reading: { ...heng.reading, run } }
  const kept = await showSource(watched, id)
  expect((JSON.parse(kept) as { lines: string[] }).lines[0]).toBe('示例区水利局2024年部门预算')
  expect(asked).toEqual([])
  await heng.database.updateTable('document').set({ source_lines: null }).where('id', '=', id).execute()
  expect((JSON.parse(await showSource(watched, id)) as { lines: string[] }).lines).toHaveLength(
    (JSON.parse(kept) as { lines: string[] }).lines.length,
  )
  expect(asked).toEqual(['lines'])
  await deleteOne(id)
})
