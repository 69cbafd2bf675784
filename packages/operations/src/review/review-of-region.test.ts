import { expect, test } from 'vitest'
import type { Announcement } from '../announcements'
import type { EditionAnswer } from '../editions/edition-answers'
import { operation as recordDecision } from '../editions/record-decision'
import { operation as saveRecord } from '../editions/save-record'
import { operation as showEdition } from '../editions/show-edition'
import type { FileAnswer } from '../operation'
import { type TestLogin, withTestDesk } from '../test-desk'
import { operation as acceptFindings } from './accept-findings'
import { operation as createReminders } from './create-reminders'
import { moved, openWithForms } from './example-forms'
import { operation as exportReport } from './export-report'
import { operation as listFindings } from './list-findings'
import { operation as listReminders } from './list-reminders'
import { operation as passBatch } from './pass-batch'
import { type BatchPreview, operation as previewBatch } from './preview-batch'
import { operation as returnBatch } from './return-batch'
import type { Collection, RegionFinding, Reminder } from './review-answers'
import { operation as settleReminder } from './settle-reminder'
import { operation as showCollection } from './show-collection'
import { type Desk, operation as showMyTasks } from './show-my-tasks'

const rule = 'performance/weights-sum'
const stage = 'first-submission'
const desk = withTestDesk()

const submitted = async (
  login: TestLogin,
  manager: TestLogin,
  forms: readonly (readonly [string, readonly string[]])[],
  given: { stage: string; fiscalYear?: number } = { stage },
) => {
  const opened = await openWithForms(desk, login, given, forms)
  await moved(desk, login, opened.edition, 'submit')
  await moved(desk, manager, opened.edition, 'check')
  return opened
}
const tasksOf = async (login: TestLogin, year = 2026): Promise<Desk> =>
  desk.perform<Desk>(login, showMyTasks, { year })
const kindsOf = async (login: TestLogin): Promise<string[]> =>
  (await tasksOf(login)).tasks.map(({ kind, record }) => (record ? `${kind} ${record.name}` : kind))
const findingsOf = async (login: TestLogin, input: object): Promise<RegionFinding[]> => {
  const text = await desk.perform<string>(login, listFindings, { year: 2026, stage, rule, ...input })
  return (JSON.parse(text) as { findings: RegionFinding[] }).findings
}
const standingsOf = async (login: TestLogin) => {
  const { departments } = await desk.perform<Collection>(login, showCollection, { year: 2026, stage })
  return departments.flatMap(({ department, standings }) =>
    standings.map((one) => [department.name, one.organization.name, one.state]),
  )
}

test('every form with a weight error goes back in one action, is corrected, and passes with the others', async () => {
  const education = await submitted('clerk', 'manager', [
    ['校舍改造', ['40', '40']],
    ['图书购置', ['90']],
    ['操场翻新', ['100']],
  ])
  const health = await submitted('other-clerk', 'other-manager', [['防疫物资', ['45', '40']]])
  const preview = await desk.perform<BatchPreview>('performance', previewBatch, { year: 2026, stage, rule })
  expect(
    preview.editions.map(({ organization, records, returnable }) => [
      organization.name,
      returnable,
      records.map(({ name }) => name),
    ]),
  ).toEqual([
    ['示例区教育委员会（本级）', true, ['校舍改造', '操场翻新']],
    ['示例区卫生健康委员会（本级）', true, ['防疫物资']],
  ])
  const theirs = await desk.perform<BatchPreview>('sector', previewBatch, { year: 2026, stage, rule })
  expect(theirs.editions.map(({ edition }) => edition)).toEqual([education.edition])
  await expect(
    desk.perform('clerk', returnBatch, { fiscalYear: 2026, stage, rule, text: '改' }),
  ).rejects.toMatchObject({ code: 'role-must-permit' })
  const back = { fiscalYear: 2026, stage, rule, text: '{单位}的“{项目}”：{问题}' }
  const chosen = preview.editions.flatMap(({ records }) => records.map(({ record }) => record)).slice(1)
  const gone = '00000000-0000-4000-8000-000000000000'
  expect(await desk.perform('performance', returnBatch, { ...back, records: [...chosen, gone] })).toEqual({
    records: 2,
    editions: 2,
    returned: [
      { organization: '示例区教育委员会（本级）', records: 1 },
      { organization: '示例区卫生健康委员会（本级）', records: 1 },
    ],
    skipped: [
      { organization: '示例区教育委员会（本级）', records: 1, why: '没有选' },
      { organization: '', records: 1, why: '已经没有这个问题' },
    ],
  })
  expect(await desk.perform('performance', returnBatch, back)).toMatchObject({
    records: 1,
    skipped: [
      { organization: '示例区教育委员会（本级）', records: 1, why: '已经退回，尚未处理' },
      { organization: '示例区卫生健康委员会（本级）', records: 1, why: '已经退回，尚未处理' },
    ],
  })
  expect((await kindsOf('clerk')).toSorted()).toEqual(['returned 操场翻新', 'returned 校舍改造', 'submit'])
  const { tasks } = await tasksOf('other-clerk')
  expect(tasks[0]?.words).toMatch(/^示例区卫生健康委员会（本级）的“防疫物资”：.*85/u)
  const answer = await desk.perform<EditionAnswer>('clerk', showEdition, { edition: education.edition })
  expect(answer.edition).toMatchObject({ state: 'open', openReturns: 2 })

  const corrections = [
    ['clerk', education.records[0], '50'],
    ['clerk', education.records[2], '90'],
    ['other-clerk', health.records[0], '50'],
  ] as const
  for (const [login, record, value] of corrections)
    await desk.perform(login, saveRecord, {
      record,
      version: 1,
      changes: [{ change: 'set', path: 'indicators/i0/weight', value }],
    })
  for (const [login, manager, edition] of [
    ['clerk', 'manager', education.edition],
    ['other-clerk', 'other-manager', health.edition],
  ] as const) {
    await moved(desk, login, edition, 'submit')
    expect(await kindsOf(manager)).toEqual(['check'])
    await moved(desk, manager, edition, 'check')
  }
  expect(await findingsOf('performance', {})).toEqual([])
  expect(await desk.perform('performance', passBatch, { fiscalYear: 2026, stage })).toEqual({
    passed: 2,
    left: [],
  })
  expect(await kindsOf('budget')).toEqual(['compile', 'compile'])
})

test('what has errors stays behind when the rest is passed', async () => {
  const given = { stage: 'second-submission' }
  const bad = await submitted('clerk', 'manager', [['校舍', ['40', '40']]], given)
  const good = await submitted('other-clerk', 'other-manager', [['物资', ['90']]], given)
  const input = { fiscalYear: 2026, ...given }
  expect(await desk.perform('sector', passBatch, input)).toMatchObject({
    passed: 0,
    left: [{ edition: bad.edition }],
  })
  expect(await desk.perform('budget', passBatch, input)).toMatchObject({
    passed: 1,
    left: [{ edition: bad.edition, organization: '示例区教育委员会（本级）' }],
  })
  const { edition } = await desk.perform<EditionAnswer>('budget', showEdition, { edition: good.edition })
  expect(edition.state).toBe('bureauReviewed')
  await expect(desk.perform('manager', passBatch, input)).rejects.toMatchObject({ code: 'role-must-permit' })
})

test('collection says who has not handed in, as far as one sees', async () => {
  const all = await standingsOf('budget')
  expect(all).toEqual([
    ['示例区教育委员会', '示例区教育委员会（本级）', 'bureauReviewed'],
    ['示例区教育委员会', '示例区第一中学校', null],
    ['示例区卫生健康委员会', '示例区卫生健康委员会（本级）', 'bureauReviewed'],
  ])
  expect(await standingsOf('manager')).toEqual(all.slice(0, 2))
  expect(await standingsOf('school')).toEqual(all.slice(1, 2))
  await expect(standingsOf('congress')).rejects.toMatchObject({ code: 'role-must-permit' })
})

test('reminders reach those they are about, and are settled by them', async () => {
  const school = desk.organization('201002')
  const text = '{单位}请于期限前提交'
  const remind = { fiscalYear: 2026, organizations: [school], text, dueOn: '2026-10-20' }
  await expect(desk.perform('other-manager', createReminders, remind)).rejects.toMatchObject({
    code: 'organization-must-exist',
  })
  await expect(desk.perform('auditor', createReminders, remind)).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  const heard: Announcement[] = []
  const stop = desk.heng.announcements.listen((one) => heard.push(one))
  expect(await desk.perform('sector', createReminders, remind)).toEqual({ reminders: 1 })
  stop()
  expect(heard).toEqual([{ event: 'reminders-changed', data: { owner: school, fiscalYear: 2026 } }])
  const { tasks } = await tasksOf('school')
  expect(tasks).toMatchObject([
    { kind: 'reminder', words: '示例区第一中学校请于期限前提交', dueOn: '2026-10-20', by: 'sector' },
  ])
  const id = tasks[0]?.id
  for (const login of ['clerk', 'other-clerk', 'other-manager'] as const) {
    const list = await desk.perform<{ reminders: Reminder[] }>(login, listReminders, { year: 2026 })
    expect(list.reminders).toEqual([])
    await expect(desk.perform(login, settleReminder, { reminder: id, settled: true })).rejects.toMatchObject({
      code: 'reminder-must-exist',
    })
  }
  await desk.perform('school', settleReminder, { reminder: id, settled: true })
  expect((await tasksOf('school')).tasks).toEqual([])
  const list = await desk.perform<{ reminders: Reminder[] }>('sector', listReminders, { year: 2026 })
  expect(list.reminders).toMatchObject([{ id, by: { self: true } }])
  expect(list.reminders[0]?.settledAt).not.toBeNull()
})

test('findings are listed by department and state, and nobody sees those of others', async () => {
  const given = { stage: 'final-accounts' }
  const education = await submitted('clerk', 'manager', [['校舍', ['40', '40']]], given)
  await submitted('other-clerk', 'other-manager', [['物资', ['45', '40']]], given)
  const all = await findingsOf('performance', given)
  expect(all.map(({ recordName, state }) => [recordName, state])).toEqual([
    ['校舍', 'open'],
    ['物资', 'open'],
  ])
  expect((await findingsOf('other-manager', given)).map(({ recordName }) => recordName)).toEqual(['物资'])
  const department = desk.organization('201')
  const theirs = await findingsOf('performance', { ...given, organization: department })
  expect(theirs.map(({ recordName }) => recordName)).toEqual(['校舍'])
  expect(await findingsOf('other-manager', { ...given, organization: department })).toEqual([])
  await desk.perform('sector', acceptFindings, {
    edition: education.edition,
    keys: [theirs[0]?.key],
    reason: '按旧办法',
  })
  expect(await findingsOf('performance', { ...given, state: 'accepted' })).toMatchObject([
    { recordName: '校舍', acceptance: { reason: '按旧办法', holds: true } },
  ])
  const page = await desk.perform<string>('performance', listFindings, {
    year: 2026,
    ...given,
    rule,
    limit: 1,
  })
  expect(JSON.parse(page)).toMatchObject({ total: 2, findings: [{ recordName: '校舍' }] })
})

test('the review report of a department says what was found and how it was settled', async () => {
  const input = { year: 2026, stage: 'final-accounts', format: 'html' }
  const report = async (login: TestLogin, more: object = {}): Promise<[string, string]> => {
    const { name, bytes } = await desk.perform<FileAnswer>(login, exportReport, { ...input, ...more })
    return [name, new TextDecoder().decode(bytes)]
  }
  const [name, text] = await report('manager')
  expect(name).toBe('示例区教育委员会 2026 年决算审核意见.html')
  for (const words of ['校舍', '已认可（sector）：按旧办法', '部门说明', '规则：指标权重之和'])
    expect(text).toContain(words)
  expect(text).toContain('应报 2 个单位，已报 1 个')
  expect(text).toContain('尚未提交：示例区第一中学校（未建立）')
  expect(text).not.toContain('物资')
  const [, whole] = await report('budget')
  for (const words of ['校舍', '物资', '示例区预算收集与审核情况']) expect(whole).toContain(words)
  await expect(report('manager', { organization: desk.organization('302') })).rejects.toMatchObject({
    code: 'edition-must-exist',
  })
  const { bytes } = await desk.perform<FileAnswer>('budget', exportReport, { ...input, format: 'xlsx' })
  expect(new TextDecoder().decode(bytes.slice(0, 2))).toBe('PK')
})

test('the clocks of the law run from decision and issue', async () => {
  const { edition } = await submitted('other-clerk', 'other-manager', [['物资', ['90']]], {
    stage: 'draft',
  })
  await moved(desk, 'budget', edition, 'pass')
  await moved(desk, 'budget', edition, 'compile')
  await desk.perform('budget', recordDecision, {
    edition,
    number: '示人发〔2026〕1号',
    decidedOn: '2026-01-20',
    documentName: '决议',
  })
  expect((await tasksOf('budget')).clocks).toMatchObject([
    { kind: 'issue', edition, from: '2026-01-20', due: '2026-02-09' },
  ])
  expect((await tasksOf('manager')).clocks).toEqual([])
})
