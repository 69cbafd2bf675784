import { exampleRow } from '@heng/domain/editing/example-records'
import { beforeAll, expect, test } from 'vitest'
import { operation as importDocuments } from '../documents/import-documents'
import { operation as addRecord } from '../editions/add-record'
import { operation as acceptDocuments } from '../editions/accept-documents'
import { operation as compileVolume } from '../editions/compile-volume'
import { operation as createEdition } from '../editions/create-edition'
import type { EditionAnswer, EditionSummary, RecordAnswer } from '../editions/edition-answers'
import { operation as saveRecord } from '../editions/save-record'
import { operation as showEdition } from '../editions/show-edition'
import { operation as showRecord } from '../editions/show-record'
import { sampleDocuments } from '../sample-region/sample-documents'
import { type TestLogin, withTestDesk } from '../test-desk'
import type { DocumentProvenance, Provenance } from './provenance-answers'
import { operation as showDocumentProvenance } from './show-document-provenance'
import { operation as showProvenance } from './show-provenance'

const desk = withTestDesk()
let document: string
let edition: string
const contentOf = (layout: string): string =>
  sampleDocuments({ planted: false }).find((one) => one.layout === layout)?.content ?? ''

const bring = async (login: TestLogin, content: string): Promise<string> => {
  const files = [{ name: '部门预算.txt', bytes: new TextEncoder().encode(content) }]
  const given = await desk.perform<{ documents: { id: string }[] }>(login, importDocuments, { files })
  await desk.heng.idle()
  return given.documents[0]?.id ?? ''
}
const open = async (more: object): Promise<string> =>
  (
    await desk.perform<{ edition: EditionSummary }>('manager', createEdition, {
      fiscalYear: 2025,
      stage: 'first-submission',
      ...more,
    })
  ).edition.id
const recordOf = async (kind: string, of: string): Promise<RecordAnswer> => {
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition: of })
  for (const { id } of records) {
    const record = await desk.perform<RecordAnswer>('manager', showRecord, { record: id })
    if (record.data.record === 'statement' && record.data.kind === kind) return record
  }
  throw new Error(kind)
}
/** The path of the cell of a code (or of the total) in a table. */
const pathOf = ({ data }: RecordAnswer, code: string | null, column = 'total'): string => {
  const row = data.record === 'statement' ? data.rows.find((one) => one.code === code) : undefined
  return `rows/${row?.key}/cells/${column}`
}
const ask = (login: TestLogin, record: string, path: string): Promise<Provenance> =>
  desk.perform<Provenance>(login, showProvenance, { record, path })
const askDocument = (login: TestLogin, id: string, line: number, cell: number | null) =>
  desk.perform<DocumentProvenance>(login, showDocumentProvenance, { id, line, cell: cell ?? undefined })

beforeAll(async () => {
  document = await bring('manager', contentOf('disclosure'))
  edition = await open({})
  await desk.perform('manager', acceptDocuments, { edition, documents: [document] })
})

const relations = ({ trace }: Provenance | DocumentProvenance) =>
  trace.ties.map(({ relation, rule }) => `${relation} ${rule}`)

test('a total: where it was read, what it adds up, where else it stands', async () => {
  const record = await recordOf('department-expenditure', edition)
  const path = pathOf(record, null)
  const found = await ask('manager', record.id, path)
  const origin = record.origins[path]
  expect(found.trace).toMatchObject({ label: '合计 · 合计', unit: '万元' })
  expect(found.stages).toHaveLength(1)
  expect(found.stages[0]).toMatchObject({
    by: 'read',
    value: found.value,
    source: { document, name: '部门预算.txt', line: origin?.line, cell: origin?.cell },
    created: { by: 'manager' },
    changes: [],
  })
  expect(relations(found)).toEqual([
    'sum budget/column-sum',
    'sum budget/grand-total',
    'equal budget/same-total',
    'equal disclosure/narrative-figure',
    'equal budget/same-total',
    'equal budget/same-total',
  ])
  const [columns, rows] = found.trace.ties
  expect(columns?.right.map(({ path: at }) => at)).toEqual([
    pathOf(record, null, 'basic'),
    pathOf(record, null, 'project'),
  ])
  expect(rows).toMatchObject({ outcome: 'exact', difference: 0, stated: rows?.computed })
  expect(rows?.left[0]).toMatchObject({ record: record.id, path, own: true })
  expect(rows?.right.reduce((sum, { amount }) => sum + amount, 0)).toBe(rows?.stated)
})

test('a class counts into the total; its own items make it up', async () => {
  const record = await recordOf('department-expenditure', edition)
  const path = pathOf(record, '205')
  const found = await ask('manager', record.id, path)
  expect(relations(found)).toContain('sum budget/code-hierarchy')
  const part = found.trace.ties.find(({ relation }) => relation === 'part')
  expect(part?.left[0]).toMatchObject({ path: pathOf(record, null), own: false })
  expect(part?.right.filter(({ own }) => own).map(({ path: at }) => at)).toEqual([path])
})

test('in a copied edition the way leads back; a change is told with who and what', async () => {
  const copy = await open({ stage: 'second-submission', basedOn: edition })
  const record = await recordOf('department-expenditure', copy)
  const path = pathOf(record, '205')
  const before = await ask('manager', record.id, path)
  expect(before.stages.map(({ by }) => by)).toEqual(['copied', 'read'])
  await desk.perform('manager', saveRecord, {
    record: record.id,
    version: 1,
    changes: [{ change: 'set', path, value: '9999.99' }],
  })
  const after = await ask('manager', record.id, path)
  expect(after.stages.map(({ by }) => by)).toEqual(['typed', 'read'])
  expect(after.stages[0]).toMatchObject({
    source: null,
    hidden: false,
    changes: [{ version: 2, by: 'manager', before: before.value, after: '9999.99' }],
  })
  expect(after.stages[1]?.value).toBe(before.value)
  expect(after.trace.ties.filter(({ outcome }) => outcome === 'breach').length).toBeGreaterThan(2)
  const first = await recordOf('department-expenditure', edition)
  expect((await ask('manager', first.id, path)).elsewhere).toMatchObject([
    { record: record.id, path, value: '9999.99', isLater: true, edition: { stage: 'second-submission' } },
  ])
})

test('a row that somebody inserted tells who brought its amount', async () => {
  const id = await open({ stage: 'draft', basedOn: edition })
  const record = await recordOf('procurement', id)
  await desk.perform('manager', saveRecord, {
    record: record.id,
    version: 1,
    changes: [
      {
        change: 'insert',
        list: 'rows',
        after: null,
        item: exampleRow('fresh', { name: '服务', cells: { total: '3.00' } }),
      },
    ],
  })
  const { stages } = await ask('manager', record.id, 'rows/fresh/cells/total')
  expect(stages).toMatchObject([
    { by: 'typed', changes: [{ version: 2, by: 'manager', before: null, after: '3.00' }] },
  ])
})

test('from a place of the document to the records that use it, until the value is changed there', async () => {
  const record = await recordOf('department-expenditure', edition)
  const path = pathOf(record, '205', 'project')
  const { line = 1, cell = null } = record.origins[path] ?? {}
  const found = await askDocument('manager', document, line, cell)
  expect(found.uses.filter(({ record: id }) => id === record.id)).toMatchObject([{ path, name: record.name }])
  expect(relations(found)).toContain('part budget/column-sum')
  expect(
    found.trace.ties.flatMap(({ left, right }) => [...left, ...right]).filter(({ own }) => own),
  ).not.toEqual([])
  await expect(askDocument('manager', document, 999_999, 0)).resolves.toMatchObject({
    uses: [],
    trace: { label: null, ties: [] },
  })
})

test('a sentence is asked for the figures it names', async () => {
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition })
  const id = records.find(({ kind }) => kind === 'narrative')?.id ?? ''
  const { data } = await desk.perform<RecordAnswer>('manager', showRecord, { record: id })
  const paragraph =
    data.record === 'narrative' ? data.paragraphs.find(({ text }) => text.includes('支出预算')) : null
  const found = await ask('manager', id, `paragraphs/${paragraph?.key}/text`)
  expect(relations(found)).toContain('equal disclosure/narrative-figure')
  expect(found.stages[0]).toMatchObject({ by: 'read', source: { document } })
})

test('what a unit submits is found in the volume that was compiled from it, and back', async () => {
  const unit = await open({
    stage: 'second-submission',
    organization: desk.organization('201001'),
    fiscalYear: 2026,
  })
  const fields = { name: '校舍改造', 'budget.total': '120.00', executionWeight: '10', goal: '改善办学条件' }
  const level = { level1: '产出指标', level2: '数量指标', operator: '≥', value: '10', unit: '所', note: null }
  const data = {
    record: 'performance-target',
    scope: 'project',
    title: null,
    fiscalYear: 2026,
    amountUnit: '万元',
    fields,
    printedFields: Object.keys(fields),
    indicatorColumns: ['level1', 'level2', 'name', 'operator', 'value', 'unit', 'weight', 'core'],
    indicators: [{ key: 'a', ...level, name: '改造校舍', weight: '90', core: '是' }],
  }
  const { id } = await desk.perform<RecordAnswer>('clerk', addRecord, { edition: unit, data })
  await desk.heng.idle()
  await desk.heng.database
    .updateTable('edition')
    .set({ state: 'bureauReviewed' })
    .where('id', '=', unit)
    .execute()
  await desk.perform('performance', compileVolume, { fiscalYear: 2026, stage: 'second-submission' })
  const path = 'fields/budget.total'
  const below = await ask('performance', id, path)
  expect(below.stages).toMatchObject([{ by: 'created', created: { by: 'clerk' } }])
  expect(below.elsewhere).toMatchObject([{ isLater: true, value: '120.00', edition: { stage: 'draft' } }])
  const above = await ask('performance', below.elsewhere[0]?.record ?? '', path)
  expect(above.elsewhere).toMatchObject([{ isLater: false, record: id, edition: { id: unit } }])
  expect(relations(above)).toContain('equal catalogue/amount-differs')
  // The unit hears nothing of the bureau's volume.
  expect((await ask('clerk', id, path)).elsewhere).toEqual([])
})

test('what an account may not see is not told, in neither direction', async () => {
  const record = await recordOf('department-expenditure', edition)
  const path = pathOf(record, null)
  const { line = 1, cell = null } = record.origins[path] ?? {}
  for (const login of ['clerk', 'other-manager', 'congress'] as const)
    await expect(ask(login, record.id, path)).rejects.toMatchObject({ code: 'record-must-exist' })
  for (const login of ['clerk', 'other-manager'] as const)
    await expect(askDocument(login, document, line, cell)).rejects.toMatchObject({
      code: 'document-must-exist',
    })
  await expect(askDocument('congress', document, line, cell)).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  // The bureau's own document, accepted into the department's edition: that it was read, but not from what.
  const theirs = await bring('budget', contentOf('levelOne'))
  const final = await open({ stage: 'final-accounts' })
  await desk.perform('budget', acceptDocuments, { edition: final, documents: [theirs] })
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition: final })
  const form = records.find(({ kind }) => kind === 'performance-target')?.id ?? ''
  const [seen] = (await ask('budget', form, 'fields/budget.total')).stages
  expect(seen).toMatchObject({ by: 'read', hidden: false, source: { document: theirs } })
  const told = await ask('manager', form, 'fields/budget.total')
  expect(told.stages[0]).toMatchObject({ by: 'read', hidden: true, source: null })
  expect(JSON.stringify(told)).not.toContain(theirs)
  const place = seen?.source
  const uses = await askDocument('budget', theirs, place?.line ?? 1, place?.cell ?? null)
  expect(uses.uses).toMatchObject([{ record: form, path: 'fields/budget.total' }])
})
