import { filledTarget } from '@heng/domain/editing/example-records'
import { readCells } from '@heng/intake/formats/xlsx/read-cells'
import { renderFillInBook } from '@heng/render/fill-in-book'
import { expect, test } from 'vitest'
import { operation as addRecord } from '../editions/add-record'
import { operation as createEdition } from '../editions/create-edition'
import type { EditionAnswer, EditionSummary, RecordAnswer } from '../editions/edition-answers'
import { operation as moveEdition } from '../editions/move-edition'
import { operation as saveRecord } from '../editions/save-record'
import { operation as showEdition } from '../editions/show-edition'
import { operation as showRecord } from '../editions/show-record'
import type { FileAnswer } from '../operation'
import { type TestLogin, withTestDesk } from '../test-desk'
import { operation as applyTemplate } from './apply-template'
import { operation as downloadTemplate } from './download-template'
import { operation as previewTemplate } from './preview-template'
import type { TemplateOutcome, TemplatePreview } from './template-answers'
import { manifestMark, unpackManifest } from './template-manifest'
import { templatePlan } from './template-plan'

const desk = withTestDesk()

const open = async (stage: string): Promise<string> =>
  (await desk.perform<{ edition: EditionSummary }>('clerk', createEdition, { fiscalYear: 2026, stage }))
    .edition.id
const add = async (edition: string, name: string): Promise<string> =>
  (await desk.perform<RecordAnswer>('clerk', addRecord, { edition, data: filledTarget(name, ['40', '40']) }))
    .id
const show = (record: string) => desk.perform<RecordAnswer>('clerk', showRecord, { record })
const recordsOf = async (edition: string) =>
  (await desk.perform<EditionAnswer>('clerk', showEdition, { edition })).records
const download = (login: TestLogin, input: object) => desk.perform<FileAnswer>(login, downloadTemplate, input)

/** Values by sheet and path, filled into a template as a person would. */
const fill = async (
  { bytes }: FileAnswer,
  values: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<{ name: string; bytes: Uint8Array }> => {
  const hidden = (await readCells(bytes)).flatMap(({ rows }) => {
    const texts = [...rows.values()].flatMap((cells) => cells.get(1)?.text ?? [])
    return texts.includes(manifestMark) ? [texts] : []
  })[0]
  const unpacked = unpackManifest(hidden ?? [])
  if (!unpacked) throw new Error('no manifest')
  const { forms, marked, unmarked } = templatePlan(unpacked.manifest)
  const sheets = [...marked.values(), ...unmarked].map((sheet) => {
    const plan = forms.find((one) => one.sheet === sheet)
    const given = values[sheet.name]
    if (!plan || !given) return sheet
    const cells = sheet.cells.map((cell) => {
      const value = given[plan.inputs.get(`${cell.row}:${cell.column}`) ?? '']
      return value === undefined ? cell : { ...cell, value }
    })
    return { ...sheet, cells }
  })
  const { organization } = unpacked.manifest
  return { name: '填报.xlsx', bytes: await renderFillInBook({ title: '填报', organization, sheets }) }
}
const preview = (edition: string, file: object) =>
  desk.perform<TemplatePreview>('clerk', previewTemplate, { edition, files: [file] })
const apply = (edition: string, file: object, more: object = {}) =>
  desk.perform<TemplateOutcome>('clerk', applyTemplate, { edition, files: [file], ...more })

test('given out, filled in, previewed, taken; the same file again changes nothing', async () => {
  const edition = await open('first-submission')
  const [kept, gone] = [await add(edition, '校舍改造'), await add(edition, '设备购置')]
  const file = await fill(await download('clerk', { fiscalYear: 2026 }), {
    项目01: {
      'fields/goal': '按时开学',
      'indicators/i0/weight': '50',
      'indicators/spare1/name': '按期完工率',
    },
    项目02: { withdraw: '撤销' },
    新增01: { 'fields/name': '智慧校园', 'fields/budget.total': '30', 'indicators/spare1/name': '建成教室' },
  })
  const seen = await preview(edition, file)
  expect(seen.clashes).toEqual([])
  expect(seen.forms.map(({ state, name }) => [state, name])).toEqual([
    ['changed', '校舍改造'],
    ['added', '智慧校园'],
    ['removed', '设备购置'],
  ])
  expect(seen.forms[0]?.lines).toContainEqual({
    path: 'fields/goal',
    label: '当年绩效目标',
    before: '改善办学条件',
    after: '按时开学',
  })
  expect((await show(kept)).version).toBe(1)
  expect(await apply(edition, file)).toEqual({ changed: 1, added: 1, removed: 1 })
  const after = await show(kept)
  expect(after.version).toBe(2)
  expect(after.data).toMatchObject({
    fields: { goal: '按时开学' },
    indicators: [{ key: 'i0', weight: '50' }, { key: 'i1' }, { name: '按期完工率' }],
  })
  await expect(show(gone)).rejects.toMatchObject({ code: 'record-must-exist' })
  expect((await recordsOf(edition)).map(({ name }) => name)).toEqual(['校舍改造', '智慧校园'])
  expect((await preview(edition, file)).forms).toEqual([])
  expect(await apply(edition, file)).toEqual({ changed: 0, added: 0, removed: 0 })
  expect((await show(kept)).version).toBe(2)
})

test('what somebody changed meanwhile is joined; what both changed must be decided', async () => {
  const edition = await open('second-submission')
  const [one, two] = [await add(edition, '操场改造'), await add(edition, '食堂改造')]
  const file = await fill(await download('clerk', { edition }), {
    项目01: { 'fields/goal': '模板的目标', 'indicators/i0/weight': '50' },
    项目02: { withdraw: '撤销' },
  })
  const save = (record: string, path: string, value: string) =>
    desk.perform('clerk', saveRecord, { record, version: 1, changes: [{ change: 'set', path, value }] })
  await save(one, 'fields/goal', '页面的目标')
  await save(two, 'indicators/i1/weight', '45')
  const { clashes } = await preview(edition, file)
  expect(clashes).toMatchObject([
    { id: `${one}/fields/goal`, before: '改善办学条件', mine: '模板的目标', theirs: '页面的目标' },
    { id: `${two}/title`, name: '食堂改造', mine: '撤销', theirs: '已修改 1 处' },
  ])
  await expect(apply(edition, file)).rejects.toMatchObject({
    code: 'record-must-be-unchanged',
    message: expect.stringContaining('操场改造的当年绩效目标（模板为模板的目标，现为页面的目标）'),
  })
  await expect(apply(edition, file, { takeMine: `${one}/fields/goal` })).rejects.toMatchObject({
    code: 'record-must-be-unchanged',
  })
  expect((await show(one)).version).toBe(2)
  expect(await apply(edition, file, { takeMine: `${one}/fields/goal`, keepTheirs: `${two}/title` })).toEqual({
    changed: 1,
    added: 0,
    removed: 0,
  })
  expect((await show(one)).data).toMatchObject({
    fields: { goal: '模板的目标' },
    indicators: [{ weight: '50' }, { weight: '40' }],
  })
  expect((await show(two)).version).toBe(2)
  expect(await apply(edition, file, { takeMine: `${two}/title` })).toEqual({
    changed: 0,
    added: 0,
    removed: 1,
  })
})

test('a template is of its organization and year, and of an edition that is open', async () => {
  const edition = await open('draft')
  await add(edition, '图书购置')
  const given = await download('clerk', { edition })
  expect(given.name).toBe('示例区教育委员会（本级） 2026 年度项目和绩效目标填报表.xlsx')
  const file = await fill(given, { 项目01: { 'fields/goal': '新的目标' } })
  const other = await desk.perform<{ edition: EditionSummary }>('clerk', createEdition, {
    fiscalYear: 2025,
    stage: 'draft',
  })
  await expect(apply(other.edition.id, file)).rejects.toMatchObject({ code: 'template-must-fit-edition' })
  for (const login of ['school', 'other-manager'] as const) {
    await expect(download(login, { edition })).rejects.toMatchObject({ code: 'edition-must-exist' })
    await expect(
      download(login, { fiscalYear: 2026, organization: desk.organization('201001') }),
    ).rejects.toMatchObject({ code: 'organization-must-exist' })
    await expect(desk.perform(login, applyTemplate, { edition, files: [file] })).rejects.toMatchObject({
      code: 'edition-must-exist',
    })
  }
  // The school has no edition: its template is empty, with room for new projects.
  const empty = await fill(await download('school', { fiscalYear: 2026 }), {})
  expect(empty.bytes.length).toBeGreaterThan(5_000)
  await expect(
    apply(edition, { name: '别的.xlsx', bytes: new TextEncoder().encode('甲,乙') }),
  ).rejects.toMatchObject({
    name: 'Refusal',
  })
  await desk.heng.idle()
  await desk.perform('clerk', moveEdition, { edition, move: 'submit' })
  await expect(apply(edition, file)).rejects.toMatchObject({ code: 'edition-must-be-open' })
})
