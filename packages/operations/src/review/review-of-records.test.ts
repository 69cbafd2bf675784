import { expect, test } from 'vitest'
import type { EditionAnswer, EditionFindings } from '../editions/edition-answers'
import { operation as saveRecord } from '../editions/save-record'
import { operation as showEdition } from '../editions/show-edition'
import { operation as showEditionFindings } from '../editions/show-edition-findings'
import { operation as recordDecision } from '../editions/record-decision'
import { type TestLogin, withTestDesk } from '../test-desk'
import { operation as acceptFindings } from './accept-findings'
import { operation as addComment } from './add-comment'
import { moved, openWithForms, stepsOf } from './example-forms'
import { operation as listComments } from './list-comments'
import { operation as listReturns } from './list-returns'
import { operation as returnRecords } from './return-records'
import type { Comment, RecordReturn } from './review-answers'
import { operation as settleComment } from './settle-comment'
import { operation as settleReturn } from './settle-return'
import { operation as withdrawAcceptance } from './withdraw-acceptance'
import { operation as withdrawAcceptances } from './withdraw-acceptances'

const desk = withTestDesk()

const findingsOf = async (edition: string): Promise<EditionFindings> => {
  await desk.heng.idle()
  return JSON.parse(await desk.perform<string>('budget', showEditionFindings, { edition })) as EditionFindings
}
const weightError = async (edition: string) => {
  const { findings } = await findingsOf(edition)
  const found = findings.find(({ finding }) => finding.rule === 'performance/weights-sum')
  if (!found) throw new Error('no finding about weights')
  return found
}
const commentsOf = (login: TestLogin, edition: string) =>
  desk.perform<{ comments: Comment[]; mayComment: boolean }>(login, listComments, { edition })
const returnsOf = async (login: TestLogin, edition: string) =>
  (await desk.perform<{ returns: RecordReturn[] }>(login, listReturns, { edition })).returns
const setWeight = (record: string, version: number, value: string) =>
  desk.perform('clerk', saveRecord, {
    record,
    version,
    changes: [{ change: 'set', path: 'indicators/i0/weight', value }],
  })

test('comments stand on an edition, a record or a value, and are settled and opened again', async () => {
  const { edition, records } = await openWithForms(desk, 'clerk', { stage: 'first-submission' }, [
    ['校舍改造', ['90']],
  ])
  const [record] = records
  const said = { edition, text: '请说明测算依据' }
  await desk.perform('manager', addComment, said)
  await desk.perform('sector', addComment, { ...said, record })
  const { comment } = await desk.perform<{ comment: Comment }>('performance', addComment, {
    ...said,
    record,
    path: 'fields/goal',
  })
  const { comments, mayComment } = await commentsOf('clerk', edition)
  expect(comments.map((one) => [one.record, one.recordName, one.path, one.by.role])).toEqual([
    [null, null, null, 'department-manager'],
    [record, '校舍改造', null, 'sector-officer'],
    [record, '校舍改造', 'fields/goal', 'performance-officer'],
  ])
  expect(mayComment).toBe(true)
  await desk.perform('clerk', settleComment, { comment: comment.id, settled: true })
  expect((await commentsOf('auditor', edition)).comments[2]?.settled?.by).toBe('clerk')
  await desk.perform('performance', settleComment, { comment: comment.id, settled: false })
  expect((await commentsOf('clerk', edition)).comments[2]?.settled).toBeNull()
})

test('who does not see an edition neither sees nor writes its comments; the auditor only reads', async () => {
  const { edition } = await openWithForms(desk, 'clerk', { stage: 'second-submission' }, [['设备', ['90']]])
  const { comment } = await desk.perform<{ comment: Comment }>('manager', addComment, {
    edition,
    text: '内部意见',
  })
  for (const login of ['school', 'other-clerk', 'other-manager', 'congress'] as const) {
    await expect(commentsOf(login, edition)).rejects.toMatchObject({ code: 'edition-must-exist' })
    await expect(desk.perform(login, addComment, { edition, text: '看看' })).rejects.toMatchObject({
      code: 'edition-must-exist',
    })
    await expect(
      desk.perform(login, settleComment, { comment: comment.id, settled: true }),
    ).rejects.toMatchObject({ code: 'comment-must-exist' })
  }
  await expect(desk.perform('auditor', addComment, { edition, text: '看看' })).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  expect((await commentsOf('auditor', edition)).comments).toHaveLength(1)
})

test('a comment does not reach into another edition', async () => {
  const one = await openWithForms(desk, 'clerk', { stage: 'draft', fiscalYear: 2025 }, [['甲', ['90']]])
  const other = await openWithForms(desk, 'clerk', { stage: 'draft', fiscalYear: 2024 }, [['乙', ['90']]])
  await expect(
    desk.perform('clerk', addComment, { edition: one.edition, record: other.records[0], text: '错位' }),
  ).rejects.toMatchObject({ code: 'record-must-exist' })
})

test('an accepted finding no longer stands in the way, until the facts change', async () => {
  const { edition, records } = await openWithForms(desk, 'clerk', { stage: 'control-figures' }, [
    ['图书', ['40', '40']],
  ])
  const { key } = await weightError(edition)
  await moved(desk, 'clerk', edition, 'submit')
  await moved(desk, 'manager', edition, 'check')
  const accept = { edition, keys: [key], reason: '延续项目，权重按旧办法' }
  await expect(desk.perform('manager', acceptFindings, accept)).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  await expect(desk.perform('clerk', acceptFindings, accept)).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  await expect(desk.perform('other-manager', acceptFindings, accept)).rejects.toMatchObject({
    code: 'edition-must-exist',
  })
  await expect(desk.perform('sector', acceptFindings, { ...accept, reason: ' ' })).rejects.toMatchObject({
    code: 'request-must-be-valid',
  })
  await expect(desk.perform('sector', acceptFindings, { ...accept, keys: ['没有'] })).rejects.toMatchObject({
    code: 'finding-must-exist',
  })
  const open = await findingsOf(edition)
  for (const { key: one, finding } of open.findings)
    if (finding.severity === 'error') await desk.perform('sector', acceptFindings, { ...accept, keys: [one] })
  expect((await weightError(edition)).acceptance).toMatchObject({ holds: true, by: 'sector' })
  expect(await moved(desk, 'sector', edition, 'pass')).toBe('bureauReviewed')
  await desk.perform('sector', returnRecords, { returns: [{ record: records[0], reason: '重新填写' }] })
  await setWeight(records[0] ?? '', 1, '45')
  const reopened = await weightError(edition)
  expect(reopened.acceptance).toMatchObject({ holds: false, reason: '延续项目，权重按旧办法' })
  const answer = await desk.perform<EditionAnswer>('clerk', showEdition, { edition })
  expect(answer.edition.openErrors).toBeGreaterThan(0)
  await setWeight(records[0] ?? '', 2, '40')
  const again = await weightError(edition)
  expect(again.acceptance).toMatchObject({ holds: true })
  await desk.perform('performance', withdrawAcceptance, { acceptance: again.acceptance?.id })
  expect((await weightError(edition)).acceptance).toBeNull()
  await desk.perform('sector', acceptFindings, accept)
  const accepted = (await findingsOf(edition)).findings.flatMap(({ acceptance }) => acceptance?.id ?? [])
  const withdraw = { edition, acceptances: accepted, reason: '办法已经修订' }
  await expect(desk.perform('other-manager', withdrawAcceptances, withdraw)).rejects.toMatchObject({
    code: 'edition-must-exist',
  })
  await expect(desk.perform('manager', withdrawAcceptances, withdraw)).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  expect(await desk.perform('sector', withdrawAcceptances, withdraw)).toEqual({ withdrawn: accepted.length })
  expect((await findingsOf(edition)).findings.every(({ acceptance }) => acceptance === null)).toBe(true)
  await expect(
    desk.perform('performance', withdrawAcceptance, { acceptance: again.acceptance?.id }),
  ).rejects.toMatchObject({ code: 'acceptance-must-exist' })
})

test('returned forms must be changed or answered before the edition is submitted again', async () => {
  const { edition, records } = await openWithForms(desk, 'clerk', { stage: 'final-accounts' }, [
    ['操场', ['40', '40']],
    ['食堂', ['90']],
    ['宿舍', ['90']],
  ])
  const [playground, canteen, dormitory] = records
  await expect(
    desk.perform('manager', returnRecords, { returns: [{ record: playground, reason: '太早' }] }),
  ).rejects.toMatchObject({ code: 'edition-must-be-in-state' })
  await moved(desk, 'clerk', edition, 'submit')
  const returns = records.map((record, at) => ({ record, reason: `问题${at + 1}` }))
  await expect(desk.perform('clerk', returnRecords, { returns })).rejects.toMatchObject({
    code: 'role-must-permit',
  })
  await expect(desk.perform('other-manager', returnRecords, { returns })).rejects.toMatchObject({
    code: 'record-must-exist',
  })
  expect(await desk.perform('performance', returnRecords, { returns: returns.slice(0, 2) })).toEqual({
    records: 2,
    editions: 1,
  })
  await desk.perform('sector', returnRecords, { returns: returns.slice(2) })
  const head = await desk.perform<EditionAnswer>('clerk', showEdition, { edition })
  expect(head.edition).toMatchObject({ state: 'open', openReturns: 3 })
  expect((await stepsOf(desk, 'clerk', edition)).at(-1)).toMatchObject({
    to: 'open',
    reason: '操场：问题1\n食堂：问题2',
  })
  await expect(moved(desk, 'clerk', edition, 'submit')).rejects.toMatchObject({
    code: 'returns-must-be-answered',
    message: '退回的表还没有修改，也没有说明：操场、食堂、宿舍',
  })
  await setWeight(playground ?? '', 1, '50')
  await desk.perform('clerk', addComment, { edition, record: canteen, text: '按合同金额填写，未改' })
  const open = await returnsOf('clerk', edition)
  const last = open.find(({ record }) => record === dormitory)
  await expect(desk.perform('clerk', settleReturn, { return: last?.id })).rejects.toMatchObject({
    code: 'returns-must-be-answered',
  })
  await expect(
    desk.perform('school', settleReturn, { return: last?.id, answer: '好' }),
  ).rejects.toMatchObject({ code: 'return-must-exist' })
  await desk.perform('clerk', settleReturn, { return: last?.id, answer: '已与科室核对' })
  expect(await moved(desk, 'clerk', edition, 'submit')).toBe('submitted')
  const settled = await returnsOf('manager', edition)
  expect(settled.map((one) => [one.recordName, one.changed, one.answered, one.settled?.by])).toEqual([
    ['操场', true, false, 'clerk'],
    ['食堂', false, true, 'clerk'],
    ['宿舍', false, true, 'clerk'],
  ])
})

test('the congress asks about what is compiled, and only it or the bureau puts its questions aside', async () => {
  const { edition } = await openWithForms(desk, 'other-clerk', { stage: 'draft' }, [['防疫', ['90']]])
  await moved(desk, 'other-clerk', edition, 'submit')
  await moved(desk, 'other-manager', edition, 'check')
  await moved(desk, 'budget', edition, 'pass')
  await moved(desk, 'budget', edition, 'compile')
  const { comment } = await desk.perform<{ comment: Comment }>('congress', addComment, {
    edition,
    text: '为何比上年增加一倍？',
  })
  await expect(
    desk.perform('other-clerk', settleComment, { comment: comment.id, settled: true }),
  ).rejects.toMatchObject({ code: 'role-must-permit' })
  await desk.perform('budget', settleComment, { comment: comment.id, settled: true })
  await desk.perform('budget', recordDecision, {
    edition,
    number: '示人发〔2026〕1号',
    decidedOn: '2026-01-20',
    documentName: '决议',
  })
  expect(await moved(desk, 'budget', edition, 'approve')).toBe('approved')
  await expect(
    desk.perform('budget', acceptFindings, { edition, keys: ['任何'], reason: '晚了' }),
  ).rejects.toMatchObject({ code: 'edition-must-be-in-state' })
})
