import { exampleTarget } from '@heng/domain/editing/example-records'
import { expect, test } from 'vitest'
import { operation as importDocuments } from '../documents/import-documents'
import type { FileAnswer } from '../operation'
import { sampleDocuments } from '../sample-region/sample-documents'
import { type TestLogin, withTestDesk } from '../test-desk'
import { operation as acceptDocuments } from './accept-documents'
import { operation as addRecord } from './add-record'
import { operation as compareEditions, type EditionComparison } from './compare-editions'
import { operation as compileVolume } from './compile-volume'
import { operation as createEdition } from './create-edition'
import type { EditionAnswer, EditionFindings, EditionSummary, RecordAnswer } from './edition-answers'
import { operation as exportComparison } from './export-comparison'
import { operation as listEditions } from './list-editions'
import { operation as moveEdition } from './move-edition'
import { type AcceptancePreview, operation as previewAcceptance } from './preview-acceptance'
import { operation as recordDecision } from './record-decision'
import { operation as removeRecord } from './remove-record'
import { operation as renderEdition } from './render-edition'
import { operation as saveRecord } from './save-record'
import { stepsOf } from '../review/example-forms'
import { operation as showEdition } from './show-edition'
import { type EditionHistory, operation as showHistory } from './show-edition-history'
import { operation as showEditionFindings } from './show-edition-findings'
import { operation as showRecord } from './show-record'

const desk = withTestDesk()

const bring = async (login: TestLogin, name: string, content: string): Promise<string> => {
  const files = [{ name, bytes: new TextEncoder().encode(content) }]
  const { documents } = await desk.perform<{ documents: { id: string }[] }>(login, importDocuments, { files })
  await desk.heng.idle()
  return documents[0]?.id ?? ''
}
const open = async (login: TestLogin, stage: string, more: object = {}): Promise<string> =>
  (
    await desk.perform<{ edition: EditionSummary }>(login, createEdition, {
      fiscalYear: 2026,
      stage,
      ...more,
    })
  ).edition.id
const clean = sampleDocuments({ planted: false })
const contentOf = (layout: string): string => clean.find((one) => one.layout === layout)?.content ?? ''
const preview = (login: TestLogin, edition: string, document: string) =>
  desk.perform<AcceptancePreview>(login, previewAcceptance, { edition, documents: document })

test('documents are accepted with a preview; accepted again they change nothing, corrected ones just what was corrected', async () => {
  const content = contentOf('disclosure')
  const document = await bring('manager', '部门预算.txt', content)
  const edition = await open('manager', 'first-submission', { fiscalYear: 2025 })
  const before = await preview('manager', edition, document)
  expect(before.candidates.length).toBeGreaterThan(10)
  expect(new Set(before.candidates.map(({ outcome }) => outcome))).toEqual(new Set(['created']))
  const accepted = await desk.perform<{ created: number }>('manager', acceptDocuments, {
    edition,
    documents: [document],
  })
  expect(accepted.created).toBe(before.candidates.length)
  await desk.heng.idle()
  const findings = JSON.parse(
    await desk.perform<string>('manager', showEditionFindings, { edition }),
  ) as EditionFindings
  expect(findings.stale).toBe(false)
  expect(findings.findings.filter(({ finding }) => finding.severity !== 'hint')).toEqual([])
  const again = await preview('manager', edition, document)
  expect(new Set(again.candidates.map(({ outcome }) => outcome))).toEqual(new Set(['same']))
  const amount =
    /^办公费\t?.*?([\d,]+\.\d{2})/m.exec(content)?.[1] ?? /([1-9]\d{2,}\.\d{2})/.exec(content)?.[1] ?? ''
  const corrected = await bring('manager', '部门预算（更正）.txt', content.replace(amount, '9,999,999.99'))
  const third = await preview('manager', edition, corrected)
  const changed = third.candidates.filter(({ outcome }) => outcome === 'changed')
  expect(changed).toHaveLength(1)
  expect(changed[0]?.differences).toHaveLength(1)
  expect(third.candidates.filter(({ outcome }) => outcome === 'created')).toEqual([])
  expect(changed[0]?.typed).toBe(0)
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition })
  await desk.perform('manager', saveRecord, {
    record: records.find(({ kind }) => kind === 'performance-target')?.id,
    version: 1,
    changes: [{ change: 'set', path: 'fields/goal', value: '手工改过的目标' }],
  })
  const fourth = await preview('manager', edition, document)
  expect(fourth.candidates.flatMap(({ typed }) => (typed > 0 ? [typed] : []))).toEqual([1])
})

test('values know where they were read until somebody changes them', async () => {
  const document = await bring('clerk', '目标.txt', contentOf('levelOne'))
  const edition = await open('clerk', 'first-submission')
  await desk.perform('clerk', acceptDocuments, { edition, documents: [document] })
  const { records } = await desk.perform<EditionAnswer>('clerk', showEdition, { edition })
  const form = records.find(({ kind }) => kind === 'performance-target')?.id ?? ''
  const record = await desk.perform<RecordAnswer>('clerk', showRecord, { record: form })
  expect(record.origins['fields/name']).toMatchObject({ document })
  await desk.perform('clerk', saveRecord, {
    record: form,
    version: 1,
    changes: [{ change: 'set', path: 'fields/name', value: '另一个项目' }],
  })
  const after = await desk.perform<RecordAnswer>('clerk', showRecord, { record: form })
  expect(after.origins['fields/name']).toBeUndefined()
  expect(after.origins['fields/goal']).toEqual(record.origins['fields/goal'])
  const [first, second] = record.data.record === 'performance-target' ? record.data.indicators : []
  await desk.perform('clerk', saveRecord, {
    record: form,
    version: 2,
    changes: [{ change: 'remove', list: 'indicators', key: first?.key }],
  })
  const { origins } = await desk.perform<RecordAnswer>('clerk', showRecord, { record: form })
  const of = (key = ''): string[] =>
    Object.keys(origins).filter((path) => path.startsWith(`indicators/${key}`))
  expect([of(first?.key), of(second?.key).length > 1, origins['fields/name']]).toEqual([[], true, undefined])
  const bare = await desk.perform<RecordAnswer>('clerk', showRecord, { record: form, origins: 'false' })
  expect(bare).toEqual({ ...bare, version: 3, origins: {} })
})

test('a copied edition is compared with what it came from, in words', async () => {
  const first = (
    await desk.perform<{ editions: EditionSummary[] }>('manager', listEditions, {
      organization: desk.organization('201'),
    })
  ).editions[0]
  const copy = await open('manager', 'second-submission', { fiscalYear: 2025, basedOn: first?.id })
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition: copy })
  const table = records.find(({ kind }) => kind === 'statement')?.id ?? ''
  const { data, version } = await desk.perform<RecordAnswer>('manager', showRecord, { record: table })
  const row =
    data.record === 'statement' ? data.rows.find(({ cells }) => Object.values(cells).some(Boolean)) : null
  const column = Object.keys(row?.cells ?? {}).find((key) => row?.cells[key]) ?? ''
  await desk.perform('manager', saveRecord, {
    record: table,
    version,
    changes: [{ change: 'set', path: `rows/${row?.key}/cells/${column}`, value: '70500000.00' }],
  })
  const comparison = await desk.perform<EditionComparison>('manager', compareEditions, {
    edition: copy,
    with: first?.id,
  })
  const changed = comparison.records.filter(({ outcome }) => outcome !== 'same')
  expect(changed).toHaveLength(1)
  expect(changed[0]?.words[0]).toMatch(/\+?-?[\d,.]+ (?:万元|元)（.* → 70,500,000\.00）$/)
  const file = await desk.perform<FileAnswer>('manager', exportComparison, {
    edition: copy,
    with: first?.id,
    format: 'html',
  })
  expect(new TextDecoder().decode(file.bytes)).toContain(`1. ${changed[0]?.words[0]}。`)
})

test('a copy for the next year is of that year, and is not different for that alone', async () => {
  const source = await open('manager', 'draft', { fiscalYear: 2025 })
  const form = exampleTarget({ fiscalYear: 2025, title: '2025年项目绩效目标表' })
  await desk.perform('manager', addRecord, { edition: source, data: form })
  const copy = await open('manager', 'first-submission', { fiscalYear: 2026, basedOn: source })
  const { records } = await desk.perform<EditionAnswer>('manager', showEdition, { edition: copy })
  const { data } = await desk.perform<RecordAnswer>('manager', showRecord, { record: records[0]?.id })
  expect(data).toEqual({ ...form, fiscalYear: 2026, title: '2026年项目绩效目标表' })
  const comparison = await desk.perform<EditionComparison>('manager', compareEditions, {
    edition: copy,
    with: source,
  })
  expect(comparison.records.map(({ outcome }) => outcome)).toEqual(['same'])
  await desk.perform('manager', removeRecord, { record: records[0]?.id })
  const { events } = await desk.perform<EditionHistory>('manager', showHistory, { edition: copy })
  expect(events).toMatchObject([
    { kind: 'removal', name: '校舍改造', by: 'manager' },
    { kind: 'created', basedOn: { organization: '示例区教育委员会', fiscalYear: 2025, stage: 'draft' } },
  ])
})

test('the volume of a year is compiled from what was reviewed, and comes out as a file', async () => {
  const document = await bring('other-clerk', '卫健目标.txt', contentOf('levelOne').replaceAll('教', '卫'))
  const edition = await open('other-clerk', 'draft')
  await desk.perform('other-clerk', acceptDocuments, { edition, documents: [document] })
  await desk.heng.idle()
  const move = (login: TestLogin, what: string) => desk.perform(login, moveEdition, { edition, move: what })
  await move('other-clerk', 'submit')
  await move('other-manager', 'check')
  await move('performance', 'pass')
  const volume = await desk.perform<{ edition: EditionSummary; forms: number }>(
    'performance',
    compileVolume,
    {
      fiscalYear: 2026,
      stage: 'draft',
    },
  )
  expect(volume.forms).toBeGreaterThan(5)
  await desk.heng.idle()
  const findings = JSON.parse(
    await desk.perform<string>('performance', showEditionFindings, { edition: volume.edition.id }),
  ) as EditionFindings
  expect(findings.findings.filter(({ finding }) => finding.severity === 'error')).toEqual([])
  const file = await desk.perform<FileAnswer>('performance', renderEdition, {
    edition: volume.edition.id,
    as: 'volume',
    format: 'html',
  })
  const html = new TextDecoder().decode(file.bytes)
  const { records } = await desk.perform<EditionAnswer>('performance', showEdition, {
    edition: volume.edition.id,
  })
  expect(records.filter(({ kind }) => kind === 'performance-target')).toHaveLength(volume.forms)
  for (const { kind, name } of records) if (kind === 'performance-target') expect(html).toContain(name)
  const whole = volume.edition.id
  const step = (login: TestLogin, what: string) =>
    desk.perform(login, moveEdition, { edition: whole, move: what })
  await step('performance', 'submit')
  await step('budget', 'compile')
  await desk.perform('congress', recordDecision, {
    edition: whole,
    number: '示人发〔2026〕2号',
    decidedOn: '2026-01-20',
    documentName: '关于批准预算的决议',
  })
  await step('congress', 'approve')
  await step('budget', 'issue')
  const historyOf = async (login: 'budget' | 'congress'): Promise<Set<string>> => {
    const { events } = await desk.perform<EditionHistory>(login, showHistory, { edition: whole })
    return new Set(events.map(({ kind }) => kind))
  }
  expect(await historyOf('budget')).toEqual(new Set(['created', 'step', 'decision', 'record']))
  expect(await historyOf('congress')).toEqual(new Set(['created', 'step', 'decision']))
  const part = await desk.perform<EditionAnswer>('other-clerk', showEdition, { edition })
  expect(part.edition.state).toBe('issued')
  const steps = await stepsOf(desk, 'other-clerk', edition)
  expect(steps.slice(-2).map(({ to, by }) => [to, by])).toEqual([
    ['approved', 'congress'],
    ['issued', 'budget'],
  ])
})
