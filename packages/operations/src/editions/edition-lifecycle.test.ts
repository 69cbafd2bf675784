import type { EditionTarget } from '@heng/domain/editing/edition-record'
import { filledTarget } from '@heng/domain/editing/example-records'
import { expect, test } from 'vitest'
import { operation as removeParameterValue } from '../parameters/remove-parameter-value'
import { operation as setParameter } from '../parameters/set-parameter'
import { type TestLogin, withTestDesk } from '../test-desk'
import { operation as addRecord } from './add-record'
import { operation as createEdition } from './create-edition'
import type { EditionAnswer, EditionFindings, RecordAnswer } from './edition-answers'
import { operation as moveEdition } from './move-edition'
import { operation as recordDecision } from './record-decision'
import { operation as saveRecord } from './save-record'
import { operation as setControlFigure } from './set-control-figure'
import { stepsOf } from '../review/example-forms'
import { operation as showEdition } from './show-edition'
import { type EditionHistory, operation as showHistory } from './show-edition-history'
import { operation as showEditionFindings } from './show-edition-findings'
import { operation as showRecord } from './show-record'

const desk = withTestDesk()

const open = async (stage: string): Promise<string> => {
  const { edition } = await desk.perform<{ edition: { id: string } }>('clerk', createEdition, {
    fiscalYear: 2026,
    stage,
  })
  return edition.id
}
const add = (edition: string, data: EditionTarget): Promise<RecordAnswer> =>
  desk.perform<RecordAnswer>('clerk', addRecord, { edition, data })
const move = (login: TestLogin, edition: string, what: string, reason?: string) =>
  desk.perform<{ edition: { state: string } }>(login, moveEdition, { edition, move: what, reason })
const findingsOf = async (edition: string): Promise<EditionFindings> => {
  await desk.heng.idle()
  return JSON.parse(await desk.perform<string>('clerk', showEditionFindings, { edition })) as EditionFindings
}

test('an edition goes from the clerk to publication, and only as the lifecycle allows', async () => {
  const edition = await open('first-submission')
  await expect(
    desk.perform('clerk', createEdition, { fiscalYear: 2026, stage: 'first-submission' }),
  ).rejects.toMatchObject({
    code: 'edition-must-be-new',
  })
  const { id } = await add(edition, filledTarget('校舍改造', ['40', '40']))
  const { findings } = await findingsOf(edition)
  const weights = findings.find(({ finding }) => finding.rule === 'performance/weights-sum')
  expect(weights).toMatchObject({ record: id, acceptance: null })
  expect(weights?.path).toBe('title')
  expect((await move('clerk', edition, 'submit')).edition.state).toBe('submitted')
  await expect(move('clerk', edition, 'submit')).rejects.toMatchObject({ code: 'edition-must-be-in-state' })
  await expect(
    desk.perform('clerk', saveRecord, { record: id, version: 1, changes: [] }),
  ).rejects.toMatchObject({ code: 'edition-must-be-open' })
  await expect(move('manager', edition, 'return')).rejects.toMatchObject({ code: 'reason-must-be-given' })
  await expect(move('other-manager', edition, 'check')).rejects.toMatchObject({ code: 'edition-must-exist' })
  await move('manager', edition, 'check')
  await expect(move('manager', edition, 'pass')).rejects.toThrow('主管部门已审，这一步由别的角色办理')
  await expect(move('performance', edition, 'pass')).rejects.toMatchObject({
    code: 'edition-must-have-no-errors',
  })
  await move('performance', edition, 'return', '权重之和应为 90')
  const saved = await desk.perform('clerk', saveRecord, {
    record: id,
    version: 1,
    changes: [{ change: 'set', path: 'indicators/i1/weight', value: '50' }],
  })
  expect(saved).toEqual({ ok: true, version: 2 })
  expect((await findingsOf(edition)).findings.filter(({ finding }) => finding.severity === 'error')).toEqual(
    [],
  )
  await move('clerk', edition, 'submit')
  await move('manager', edition, 'check')
  await move('sector', edition, 'pass')
  await move('budget', edition, 'compile')
  await expect(move('budget', edition, 'approve')).rejects.toMatchObject({
    code: 'approval-must-precede-issue',
  })
  const decision = { edition, number: '示人发〔2026〕1号', documentName: '关于批准预算的决议' }
  await expect(
    desk.perform('budget', recordDecision, { ...decision, decidedOn: '2006-01-20' }),
  ).rejects.toThrow('决议日期 2006-01-20 不在 2026 年度前后一年内')
  await desk.perform('budget', recordDecision, { ...decision, decidedOn: '2026-01-20' })
  for (const what of ['approve', 'issue', 'publish']) await move('budget', edition, what)
  const answer = await desk.perform<EditionAnswer>('clerk', showEdition, { edition })
  expect(answer.edition.state).toBe('published')
  expect(answer.moves).toEqual([])
  const steps = await stepsOf(desk, 'clerk', edition)
  expect(steps.map(({ to }) => to)).toEqual([
    'submitted',
    'departmentChecked',
    'open',
    'submitted',
    'departmentChecked',
    'bureauReviewed',
    'compiled',
    'approved',
    'issued',
    'published',
  ])
  expect(steps[2]?.reason).toBe('权重之和应为 90')
  const history = await desk.perform<EditionHistory>('clerk', showHistory, { edition })
  expect(history.events.find(({ kind }) => kind === 'decision')).toMatchObject({
    number: '示人发〔2026〕1号',
    decidedOn: '2026-01-20',
    by: 'budget',
  })
  const last = await desk.perform<EditionHistory>('clerk', showHistory, { edition, limit: '1' })
  expect(last.events).toEqual(history.events.slice(0, 1))
  const before = last.next ?? ''
  const rest = await desk.perform<EditionHistory>('clerk', showHistory, { edition, before })
  expect(rest.events).toEqual(history.events.slice(1))
  expect(history.events.some(({ kind }) => kind === 'record')).toBe(true)
})

test('a second editor is told what changed, and nothing of theirs is lost or overwritten', async () => {
  const edition = await open('second-submission')
  const { id } = await add(edition, filledTarget('设备购置', ['90']))
  const change = (value: string) => [{ change: 'set', path: 'fields/goal', value }]
  await desk.perform('clerk', saveRecord, { record: id, version: 1, changes: change('甲') })
  const answer = await desk.perform('manager', saveRecord, { record: id, version: 1, changes: change('乙') })
  expect(answer).toMatchObject({
    ok: false,
    version: 2,
    theirs: [{ path: 'fields/goal', before: '改善办学条件', after: '甲', by: 'clerk' }],
  })
  const record = await desk.perform<RecordAnswer>('clerk', showRecord, { record: id })
  expect(record.data).toMatchObject({ fields: { goal: '甲' } })
})

test('nobody submits more than the bureau has set, unless it grants an exception with a reason', async () => {
  const edition = await open('draft')
  await add(edition, filledTarget('超控项目', ['90']))
  await desk.heng.idle()
  const figure = { organization: desk.organization('201001'), fiscalYear: 2026, amount: 100_00_0000 }
  await desk.perform('budget', setControlFigure, figure)
  await expect(move('clerk', edition, 'submit')).rejects.toMatchObject({
    code: 'edition-must-be-within-control-figures',
    message: '超过预算控制数：控制数 100 万元，编报 120 万元',
  })
  await desk.perform('budget', setControlFigure, { ...figure, exceptionReason: '民生急需' })
  expect((await move('clerk', edition, 'submit')).edition.state).toBe('submitted')
})

test('what the region has set for itself is what editions are checked by', async () => {
  const edition = await open('approved')
  const { id } = await add(edition, filledTarget('按区里口径', ['50', '50']))
  const ofWeights = async () =>
    (await findingsOf(edition)).findings.filter(({ finding }) => finding.rule === 'performance/weights-sum')
  expect(await ofWeights()).toHaveLength(1)
  await desk.perform('admin', setParameter, {
    name: 'performance/fullWeight',
    validFrom: '2026-01-01',
    value: 110,
    citation: '示财绩〔2025〕9号',
  })
  expect(await ofWeights()).toEqual([])
  await desk.perform('admin', removeParameterValue, {
    name: 'performance/fullWeight',
    validFrom: '2026-01-01',
    reason: '试设',
  })
  expect((await ofWeights()).map(({ record }) => record)).toEqual([id])
})

test('editions of others are as if they were not there', async () => {
  const edition = await open('final-accounts')
  const { id } = await add(edition, filledTarget('内部项目', ['90']))
  for (const login of ['school', 'other-clerk', 'other-manager', 'congress'] as const) {
    await expect(desk.perform(login, showEdition, { edition })).rejects.toMatchObject({
      code: 'edition-must-exist',
    })
    await expect(desk.perform(login, showRecord, { record: id })).rejects.toMatchObject({
      code: 'record-must-exist',
    })
  }
  for (const login of ['manager', 'sector', 'budget', 'auditor'] as const)
    expect((await desk.perform<EditionAnswer>(login, showEdition, { edition })).records).toHaveLength(1)
})
