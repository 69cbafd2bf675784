import { applyChanges } from '@heng/domain/editing/apply-changes'
import { exampleTarget } from '@heng/domain/editing/example-records'
import { valueAt } from '@heng/domain/editing/item-at'
import type { RecordChange } from '@heng/domain/editing/record-change'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DraftStore } from './draft-store'
import { editingSession } from './editing-session'
import type { EditingState, KeptDraft, SaveAnswer } from './editing-state'
import { editingStep, openEditing, unsavedChanges } from './editing-state'
import { unsavedPaths } from './unsaved-paths'

const base = exampleTarget({ fields: { name: '示例项目', goal: '目标', overview: '概述' } })
const set = (field: string, value: string): RecordChange => ({
  change: 'set',
  path: `fields/${field}`,
  value,
})
const theirs = (...changes: RecordChange[]): SaveAnswer => ({
  ok: false,
  conflict: applyChanges(base, changes),
  version: 5,
  theirs: changes.flatMap((one) =>
    one.change === 'set'
      ? [{ path: one.path, before: valueAt(base, one.path), after: one.value, by: '李某' }]
      : [],
  ),
})
const run = (...events: Parameters<typeof editingStep>[1][]): EditingState =>
  events.reduce(editingStep, openEditing(base, 4, null))
const typed = (field: string, value: string) => ({ event: 'change' as const, changes: [set(field, value)] })

describe('the states', () => {
  test('editing → saving → saved', () => {
    expect(run().phase).toBe('saved')
    expect(run(typed('goal', '甲')).phase).toBe('editing')
    const saving = run(typed('goal', '甲'), { event: 'send' })
    expect([saving.phase, saving.version]).toEqual(['saving', 4])
    const saved = editingStep(saving, { event: 'answer', answer: { ok: true, version: 5 } })
    expect([saved.phase, saved.version, unsavedChanges(saved)]).toEqual(['saved', 5, []])
  })

  test('typed back to what it was is saved, and nothing is sent', () => {
    const state = run(typed('goal', '甲'), typed('goal', '目标'))
    expect(state.phase).toBe('saved')
    expect(editingStep(state, { event: 'send' })).toBe(state)
  })

  test('what is typed while saving is sent next', () => {
    const state = run(typed('goal', '甲'), { event: 'send' }, typed('overview', '乙'), {
      event: 'answer',
      answer: { ok: true, version: 5 },
    })
    expect(state.phase).toBe('editing')
    expect(unsavedChanges(state)).toEqual([set('overview', '乙')])
    expect([...unsavedPaths(state)]).toEqual(['fields/overview'])
  })

  test('an unreachable server loses nothing', () => {
    const state = run(
      typed('goal', '甲'),
      { event: 'send' },
      { event: 'unreachable' },
      typed('overview', '乙'),
    )
    expect(state.phase).toBe('offline')
    expect(unsavedChanges(state)).toHaveLength(2)
    expect(editingStep(state, { event: 'send' }).phase).toBe('saving')
  })

  test('what others changed elsewhere is taken over without a question', () => {
    const state = run(
      typed('goal', '甲'),
      { event: 'send' },
      { event: 'answer', answer: theirs(set('overview', '他们的')) },
    )
    expect([state.phase, state.version]).toEqual(['editing', 5])
    expect(valueAt(state.current, 'fields/overview')).toBe('他们的')
    expect(unsavedChanges(state)).toEqual([set('goal', '甲')])
    expect(state.theirs.get('fields/overview')?.by).toBe('李某')
  })

  test('the same place is asked about, with both values and the name', () => {
    const state = run(
      typed('goal', '甲'),
      typed('overview', '丙'),
      { event: 'send' },
      { event: 'answer', answer: theirs(set('goal', '乙')) },
    )
    expect(state.phase).toBe('conflict')
    expect(state.clashes).toEqual([
      { clash: 'value', id: 'fields/goal', before: '目标', mine: '甲', theirs: '乙', by: '李某' },
    ])
    expect(valueAt(state.current, 'fields/goal')).toBe('乙')
    expect(valueAt(state.current, 'fields/overview')).toBe('丙')
    expect(editingStep(state, { event: 'send' }).sent).toBeNull()
    const mine = editingStep(state, { event: 'choose', id: 'fields/goal', side: 'mine' })
    expect([mine.phase, valueAt(mine.current, 'fields/goal')]).toEqual(['editing', '甲'])
    const yours = editingStep(state, { event: 'choose', id: 'fields/goal', side: 'theirs' })
    expect([yours.phase, unsavedChanges(yours)]).toEqual(['editing', [set('overview', '丙')]])
  })

  test('a refusal keeps what was typed and says why', () => {
    const state = run(
      typed('goal', '甲'),
      { event: 'send' },
      { event: 'answer', answer: { ok: false, refused: '已提交' } },
    )
    expect([state.phase, state.refusal, unsavedChanges(state).length]).toEqual(['refused', '已提交', 1])
  })

  test('a change that cannot be made leaves the state as it was', () => {
    const state = run(typed('goal', '甲'))
    expect(() => editingStep(state, { event: 'change', changes: [set('budget.total', '很多')] })).toThrow(
      '准确的金额',
    )
    expect(unsavedChanges(state)).toEqual([set('goal', '甲')])
  })

  test('a draft kept against an older version is brought onto the newer one', () => {
    const kept: KeptDraft = {
      base,
      version: 4,
      current: applyChanges(base, [set('goal', '甲'), set('overview', '丙')]),
      clashes: [],
    }
    const now = applyChanges(base, [set('goal', '乙')])
    const state = openEditing(now, 9, kept)
    expect([state.phase, state.version]).toEqual(['conflict', 9])
    expect(valueAt(state.current, 'fields/overview')).toBe('丙')
    expect(state.clashes).toMatchObject([{ id: 'fields/goal', mine: '甲', theirs: '乙' }])
  })

  test('whatever happens in whatever order, the last thing typed in a field is there or asked about', () => {
    const fields = ['goal', 'overview', 'basis'] as const
    const events = fc.array(
      fc.oneof(
        fc.record({
          do: fc.constant('type' as const),
          field: fc.constantFrom(...fields),
          value: fc.string({ minLength: 1, maxLength: 3 }),
        }),
        fc.record({ do: fc.constantFrom('send' as const, 'ok' as const, 'lost' as const) }),
        fc.record({
          do: fc.constant('theirs' as const),
          field: fc.constantFrom(...fields),
          value: fc.string({ minLength: 1, maxLength: 3 }),
        }),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(events, (todo) => {
        let state = openEditing(base, 1, null)
        let server = { record: state.base, version: 1 }
        const last = new Map<string, string>()
        for (const one of todo)
          if (one.do === 'type') {
            state = editingStep(state, typed(one.field, one.value))
            last.set(one.field, one.value)
          } else if (one.do === 'send') state = editingStep(state, { event: 'send' })
          else if (one.do === 'lost') state = editingStep(state, { event: 'unreachable' })
          else if (one.do === 'theirs') {
            server = {
              record: applyChanges(server.record, [set(one.field, one.value)]),
              version: server.version + 1,
            }
          } else if (state.sent) {
            if (server.version === state.version) {
              server = { record: state.sent, version: server.version + 1 }
              // Acknowledged: from now on others may change it.
              for (const [field, value] of last)
                if (valueAt(state.sent, `fields/${field}`) === value) last.delete(field)
              state = editingStep(state, { event: 'answer', answer: { ok: true, version: server.version } })
            } else
              state = editingStep(state, {
                event: 'answer',
                answer: { ok: false, conflict: server.record, version: server.version, theirs: [] },
              })
          }
        for (const [field, value] of last) {
          const id = `fields/${field}`
          const asked = state.clashes.some((clash) => clash.id === id)
          if (!asked) expect(valueAt(state.current, id)).toBe(value)
        }
      }),
    )
  })
})

describe('a session', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  const memoryDrafts = (
    kept = new Map<string, KeptDraft>(),
  ): DraftStore & { kept: Map<string, KeptDraft> } => ({
    kept,
    read: async (id) => kept.get(id) ?? null,
    write: async (id, draft) => {
      kept.set(id, draft)
    },
    remove: async (id) => {
      kept.delete(id)
    },
    forget: async (id) => {
      kept.delete(id)
    },
  })
  const open = async (
    drafts: DraftStore,
    save: (base: number, changes: RecordChange[]) => Promise<SaveAnswer>,
  ) => {
    const session = editingSession({ id: 'r', record: base, version: 4, drafts, save })
    session.start()
    await vi.advanceTimersByTimeAsync(0)
    return session
  }

  test('saves after the pause, once, and forgets the draft', async () => {
    const drafts = memoryDrafts()
    const save = vi.fn(async () => ({ ok: true as const, version: 5 }))
    const session = await open(drafts, save)
    session.dispatch(typed('goal', '甲'))
    await vi.advanceTimersByTimeAsync(1000)
    session.dispatch(typed('goal', '甲乙'))
    await vi.advanceTimersByTimeAsync(1000)
    expect(save).not.toHaveBeenCalled()
    expect(drafts.kept.size).toBe(1)
    await vi.advanceTimersByTimeAsync(600)
    expect(save.mock.calls).toEqual([[4, [set('goal', '甲乙')]]])
    await vi.advanceTimersByTimeAsync(200)
    expect([session.look().state.phase, drafts.kept.size]).toEqual(['saved', 0])
  })

  test('keeps what is written in an open cell, until it is left', async () => {
    const drafts = memoryDrafts()
    const save = vi.fn(async () => ({ ok: true as const, version: 5 }))
    const session = await open(drafts, save)
    session.keepTyped([set('goal', '甲')])
    await vi.advanceTimersByTimeAsync(200)
    const draft = drafts.kept.get('r')
    expect(draft && valueAt(draft.current, 'fields/goal')).toBe('甲')
    session.keepTyped([])
    await vi.advanceTimersByTimeAsync(200)
    expect(drafts.kept.size).toBe(0)
    session.keepTyped([set('goal', '乙')])
    session.stop()
    session.keepTyped([])
    await vi.advanceTimersByTimeAsync(2000)
    expect(save).not.toHaveBeenCalled()
    const again = await open(drafts, save)
    expect(valueAt(again.look().state.current, 'fields/goal')).toBe('乙')
    await vi.advanceTimersByTimeAsync(1600)
    expect(save.mock.calls).toEqual([[4, [set('goal', '乙')]]])
  })

  test('keeps trying while the server cannot be reached', async () => {
    const save = vi.fn<() => Promise<SaveAnswer>>(async () => ({ ok: true, version: 5 }))
    save.mockRejectedValueOnce(new TypeError('no network'))
    const session = await open(memoryDrafts(), save)
    session.dispatch(typed('goal', '甲'))
    session.saveNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(session.look().state.phase).toBe('offline')
    await vi.advanceTimersByTimeAsync(5000)
    expect([session.look().state.phase, save.mock.calls.length]).toEqual(['saved', 2])
  })

  test('a closed browser comes back with what was typed', async () => {
    const drafts = memoryDrafts()
    const first = await open(drafts, () => new Promise(() => {}))
    first.dispatch(typed('goal', '甲'))
    await vi.advanceTimersByTimeAsync(200)
    const save = vi.fn<() => Promise<SaveAnswer>>(async () => ({ ok: true, version: 5 }))
    const second = await open(drafts, save)
    expect(valueAt(second.look().state.current, 'fields/goal')).toBe('甲')
    await vi.advanceTimersByTimeAsync(1700)
    expect([second.look().state.phase, drafts.kept.size]).toEqual(['saved', 0])
  })
})
